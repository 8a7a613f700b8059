package esperanza.runtime.command;

import com.fasterxml.jackson.annotation.JsonProperty;
import esperanza.kernel.At;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A command as its request brings it, not read yet. Its components come by name from the address and from the body; the
 * mechanism adds those of type {@link At} and the {@link esperanza.kernel.NewId}.
 *
 * <ul>
 * <li>A component is needed unless it is {@code Optional}. A text that is needed has a visible character.
 * <li>Words of the type {@link esperanza.kernel.Personal} are sent as plain text and belong to the first thing in the
 *     address: of {@code /v1/investigations/{caseId}/tests/{testId}} to the case.
 * <li>The body of a command {@link esperanza.kernel.AfterTheFact} may also say {@code occurredAt}.
 * </ul>
 */
public interface Incoming<C> {

    /** The name under which OpenAPI finds the type of the content. No record has a property of this name. */
    String CONTENT = "contentOfBody";

    /** Only for OpenAPI, which finds the type of the content by it. */
    @JsonProperty(CONTENT)
    default C content() {
        throw new UnsupportedOperationException();
    }

    /**
     * The command, before an id is drawn for what it makes. Fails with 400 if the body is no JSON, and with 422 and
     * pointers if it does not fit the command.
     */
    C at(At at);

    /** The command of which the mechanism has drawn the {@link esperanza.kernel.NewId}. */
    C with(At at, UUID newId);

    /** Whether a component is the id of what the command makes. */
    boolean makesSomething();

    /** Fails if the command makes something: its door has to draw an id for it. */
    default void requireNothingMade() {
        if (makesSomething()) {
            throw new IllegalStateException(path() + " makes something: no id was drawn for it");
        }
    }

    /** The instant at which the sender says it happened; empty: now. */
    Optional<Instant> occurredAt();

    /** The id of this name in the address. */
    UUID address(String name);

    /** The path of the request: what the command makes lies below. */
    String path();

    /** The idempotency key; empty if there is none. */
    Optional<String> key();

    /** The version of the thing that the sender saw, of a command {@link esperanza.kernel.OfTheVersionRead}. */
    Sent.Version version();

    /** The very bytes of the body, for a hash of the request. */
    byte[] bytes();
}
