package esperanza.notification.timer.read;

import esperanza.kernel.CaseId;
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
 * @param caseId the case of an alert
 */
public record Timer(UUID id, Kind kind, int round, Instant dueAt, Optional<String> role, Optional<CaseId> caseId) {

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
        ASK_AGAIN;

        /** People are called when it fires. */
        public boolean calls() {
            return this == PAGE || this == CALL;
        }
    }

    /** A timer of a clock. */
    static Timer ofClock(UUID deadline, Kind kind, int round, Instant dueAt) {
        return new Timer(deadline, kind, round, dueAt, Optional.empty(), Optional.empty());
    }

    /** The page of an alert on a rung. */
    static Timer page(UUID alert, CaseId caseId, int round, Instant dueAt, String role) {
        return new Timer(alert, Kind.PAGE, round, dueAt, Optional.of(role), Optional.of(caseId));
    }

    /** The timer of an answered alert. */
    static Timer ofAnswered(UUID alert, CaseId caseId, Kind kind, Instant dueAt) {
        return new Timer(alert, kind, 1, dueAt, Optional.empty(), Optional.of(caseId));
    }

    /** The round of a person is due. The id is derived from the person. */
    static Timer call(String person, int round, Instant dueAt) {
        return new Timer(callOf(person), Kind.CALL, round, dueAt, Optional.empty(), Optional.empty());
    }

    static UUID callOf(String person) {
        return UUID.nameUUIDFromBytes(person.getBytes(StandardCharsets.UTF_8));
    }
}
