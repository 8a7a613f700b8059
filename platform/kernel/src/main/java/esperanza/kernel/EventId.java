package esperanza.kernel;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** One recorded event. UUIDv7, never shown to an outsider. */
public record EventId(UUID value) implements Identifier {

    public EventId {
        requireNonNull(value);
    }
}
