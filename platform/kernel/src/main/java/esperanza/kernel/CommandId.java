package esperanza.kernel;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** One intention to act. The log remembers it, so that the same intention sent twice acts once. */
public record CommandId(UUID value) implements Identifier {

    /** The id of every command that is only judged: the log never stores it. */
    public static final CommandId JUDGED = new CommandId(new UUID(0, 0));

    public CommandId {
        requireNonNull(value);
    }

    /** Whether the command is decided to learn what would follow, and nothing is stored. */
    public boolean judgedOnly() {
        return equals(JUDGED);
    }
}
