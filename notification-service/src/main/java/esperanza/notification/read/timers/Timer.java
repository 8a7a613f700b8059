package esperanza.notification.read.timers;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that is to happen at an instant unless an act makes it needless.
 *
 * @param id of the deadline or alert
 * @param round tells several of one kind apart
 * @param role the rung an alert stands on
 */
public record Timer(UUID id, Kind kind, int round, Instant dueAt, Optional<String> role) {

    /** Timers only escalate: none of them closes, meets or lowers anything. */
    public enum Kind {
        DUE_SOON,
        BREACH,
        PAGE,
        REOPEN,
        /** The case was shut to more people after somebody answered. */
        ASK_AGAIN
    }
}
