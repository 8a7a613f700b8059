package esperanza.notification.timer.read;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An action that is due at an instant unless an act makes it needless.
 *
 * @param id of the deadline, of the alert, or of the person who is called
 * @param round distinguishes several timers of one kind
 * @param role the rung on which an alert stands
 */
public record Timer(UUID id, Kind kind, int round, Instant dueAt, Optional<String> role) {

    /** Timers only escalate: no kind closes, meets or lowers anything. */
    public enum Kind {
        DUE_SOON,
        BREACH,
        /** An alert calls: at once, or because its time on the rung is over. */
        PAGE,
        /** The next round of a person for whom alerts wait. */
        CALL,
        REOPEN,
        /** The case was shut to more people after somebody answered. */
        ASK_AGAIN
    }

    /** The round of a person is due. The id is derived from the person. */
    static Timer call(String person, int round, Instant dueAt) {
        return new Timer(callOf(person), Kind.CALL, round, dueAt, Optional.empty());
    }

    static UUID callOf(String person) {
        return UUID.nameUUIDFromBytes(person.getBytes(StandardCharsets.UTF_8));
    }
}
