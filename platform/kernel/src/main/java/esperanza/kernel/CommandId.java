package esperanza.kernel;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** One intention to act. The log remembers it, so that the same intention sent twice acts once. */
public record CommandId(UUID value) implements Identifier {

    public CommandId {
        requireNonNull(value);
    }
}
