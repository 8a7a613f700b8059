package esperanza.notification.timer.read;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An action that is due at an instant unless an act makes it needless.
 *
 * @param id of the deadline or alert
 * @param round distinguishes several timers of one kind
 * @param role the rung on which an alert stands
 */
public record Timer(UUID id, Kind kind, int round, Instant dueAt, Optional<String> role) {

    /** Timers only escalate: no kind closes, meets or lowers anything. */
    public enum Kind {
        DUE_SOON,
        BREACH,
        PAGE,
        REOPEN,
        /** The case was shut to more people after somebody answered. */
        ASK_AGAIN
    }
}
