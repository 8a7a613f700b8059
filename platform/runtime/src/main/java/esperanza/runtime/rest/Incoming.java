package esperanza.runtime.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import esperanza.kernel.At;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A command as its request brings it, not read yet. Its components come by name from the address and from the body; the
 * mechanism adds those of type {@link At} and the {@link esperanza.kernel.NewId}.
 *
 * <ul>
 * <li>A component is needed unless it is {@code Optional}. A text that is needed has a visible character.
 * <li>Words of the type {@link esperanza.kernel.Personal} are sent as plain text and belong to the case of the address.
 * <li>Each body may also say {@code occurredAt}.
 * </ul>
 */
public interface Incoming<C> {

    /**
     * Reads the command. The mechanism's components are not in it yet. Fails with 400 if the body is no JSON, and with
     * 422 and pointers if it does not fit the command.
     */
    @JsonProperty(Body.CONTENT)
    C said();

    /** The command with what the mechanism adds. */
    C with(At at, UUID newId);

    /** The instant at which the sender says it happened; empty: now. */
    Optional<Instant> occurredAt();

    /** The id of this name in the address. */
    UUID address(String name);

    /** The address of a thing that the command made. */
    default URI at(UUID made) {
        return URI.create(arrival().path() + '/' + made);
    }

    /** The headers, and the path. */
    Arrival arrival();

    /** The very bytes of the body, for a hash of the request. */
    byte[] bytes();

    /**
     * How the request of a command came in, beside its body.
     *
     * @param key the idempotency key, if there is one
     */
    record Arrival(String path, Optional<String> key) {}
}
