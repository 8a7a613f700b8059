package esperanza.notification.domain;

import esperanza.kernel.CaseId;
import esperanza.kernel.Concerning;
import esperanza.kernel.EventId;
import esperanza.kernel.Published;
import esperanza.protocol.vocabulary.AlertKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Everything that can have happened to an alert. Names and fields are a published contract. */
public sealed interface AlertEvent extends Concerning {

    AlertId alertId();

    CaseId caseId();

    @Override
    default List<CaseId> cases() {
        return List.of(caseId());
    }

    /**
     * @param role the rung of the ladder that is paged first
     * @param overdue true: the due instant has passed, and whether somebody acted is not known yet, because what the other
     *     services recorded until then has not all arrived
     */
    @Published
    record AlertRaised(
            AlertId alertId,
            CaseId caseId,
            AlertKind kind,
            String role,
            Optional<DeadlineId> deadlineId,
            Optional<Boolean> overdue)
            implements AlertEvent {}

    /**
     * Somebody on call was paged; their rung is called from now on. It is a lower one if nobody above may know of the case.
     *
     * @param person the pseudonym of whom the rota names
     * @param round 1, 2, 3 … of this alert
     * @param insteadOf the rung on which the alert stays and that the next round asks for again: who may know of the case was
     *     not known, so the last rung was paged meanwhile
     */
    @Published
    record AlertPaged(AlertId alertId, CaseId caseId, String role, String person, int round, Optional<String> insteadOf)
            implements AlertEvent {

        /** Where the alert stands after it. */
        public String rung() {
            return insteadOf.orElse(role);
        }
    }

    /**
     * Somebody answers for it. The paging stops, the clocks run on.
     *
     * @param role the rung on which they answer
     * @param actBy until when the alert waits for the act; then it opens again
     */
    @Published
    record AlertAcknowledged(
            AlertId alertId, CaseId caseId, String person, Optional<String> role, Optional<Instant> actBy)
            implements AlertEvent {}

    /** Nobody answered on the rung below. */
    @Published
    record AlertEscalated(AlertId alertId, CaseId caseId, String role) implements AlertEvent {}

    /**
     * It pages again after an answer: the act did not follow in time, and it stands one rung higher; or what it warns of
     * came closer, or the case was shut to more people, and it stands where it stood.
     *
     * @param round the next one
     */
    @Published
    record AlertReopened(AlertId alertId, CaseId caseId, String role, int round) implements AlertEvent {}

    /**
     * The one end of an alert.
     *
     * @param act the event of the act that it called for; empty if the term was breached, and the alert of the breach goes
     *     on instead, if the term was withdrawn, or if it called for nothing but an answer
     */
    @Published
    record AlertSettled(AlertId alertId, CaseId caseId, Optional<EventId> act) implements AlertEvent {}
}
