package esperanza.notification.alert.domain;

import esperanza.kernel.CaseId;
import esperanza.protocol.vocabulary.AlertKind;
import java.time.Instant;

/** The state of an alert. */
public sealed interface AlertState {

    record Unknown() implements AlertState {}

    /**
     * The alert pages.
     *
     * @param rounds number of rounds so far
     * @param onThisRung number of rounds on the rung on which the alert stands
     */
    record Open(AlertId alert, CaseId caseId, AlertKind kind, String role, int rounds, int onThisRung)
            implements AlertState {

        Open on(String rung) {
            return new Open(alert, caseId, kind, rung, rounds, 0);
        }

        Open paged(int round, String rung) {
            return new Open(alert, caseId, kind, rung, round, onThisRung + 1);
        }

        /** Somebody on another rung was paged in this round; the alert's own rung was not asked. */
        Open pagedElsewhere(int round) {
            return new Open(alert, caseId, kind, role, round, onThisRung);
        }
    }

    /**
     * Somebody answers for the alert, which waits for the act.
     *
     * @param was the alert before the answer, on the rung of the person who answered
     * @param actBy until when the alert waits
     */
    record Acknowledged(Open was, String person, Instant actBy) implements AlertState {}

    /** The alert has ended: its act is done or no longer owed, or another alert calls for the act. */
    record Settled(Open was) implements AlertState {}
}
