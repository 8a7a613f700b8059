package esperanza.reach.message.domain;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * The state of a message.
 *
 * @param failed the ways that failed
 */
public record Message(Stage stage, MessageId id, Set<UUID> failed) {

    public enum Stage {
        UNKNOWN,
        DUE,
        WAITING,
        REFUSED,
        SENT,
        DELIVERED,
        GIVEN_UP,
        WITHDRAWN
    }

    static final Message UNKNOWN = new Message(Stage.UNKNOWN, new MessageId(new UUID(0, 0)), Set.of());

    public Message {
        failed = Set.copyOf(failed);
    }

    /** Whether nobody recorded yet that it is owed. */
    public boolean isUnknown() {
        return stage == Stage.UNKNOWN;
    }

    /** Whether a provider has it. */
    public boolean isSent() {
        return stage == Stage.SENT || stage == Stage.DELIVERED;
    }

    /** Whether it may still be sent: a later cause may come under a message that was refused. */
    boolean isOpen() {
        return stage == Stage.DUE || stage == Stage.WAITING || stage == Stage.REFUSED;
    }

    Message at(Stage next) {
        return new Message(next, id, failed);
    }

    Message without(UUID way) {
        Set<UUID> all = new HashSet<>(failed);
        all.add(way);
        return new Message(Stage.DUE, id, all);
    }
}
