package esperanza.notification.alert.domain;

import esperanza.kernel.CaseId;
import esperanza.notification.alert.domain.AlertEvent.AlertPaged;
import esperanza.protocol.vocabulary.AlertKind;
import java.time.Instant;
import java.util.Optional;

/** The state of an alert. */
public sealed interface AlertState {

    record Unknown() implements AlertState {}

    /**
     * The alert pages.
     *
     * @param rounds number of its pages so far
     * @param called whether somebody was paged on the rung on which the alert stands
     * @param climbsAt when the alert climbs if nobody answers; empty before the first page on this rung, on the last
     *     rung, and while nobody above may know of the case
     */
    record Open(
            AlertId alert,
            CaseId caseId,
            AlertKind kind,
            String role,
            int rounds,
            boolean called,
            Optional<Instant> climbsAt)
            implements AlertState {

        Open on(String rung) {
            return new Open(alert, caseId, kind, rung, rounds, false, Optional.empty());
        }

        Open paged(AlertPaged page) {
            return new Open(alert, caseId, kind, page.role(), page.round(), true, page.climbsAt());
        }

        /** Somebody on another rung was paged in this round; the alert's own rung was not asked. */
        Open pagedElsewhere(int round) {
            return new Open(alert, caseId, kind, role, round, called, climbsAt);
        }

        /** Whether the alert has called on its rung for as long as the profile says. */
        boolean unanswered(Instant now) {
            return called && climbsAt.filter(now::isBefore).isEmpty();
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
