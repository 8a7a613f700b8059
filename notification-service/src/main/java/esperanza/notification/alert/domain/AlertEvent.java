package esperanza.notification.alert.domain;

import esperanza.kernel.CaseId;
import esperanza.kernel.Concerning;
import esperanza.kernel.EventId;
import esperanza.kernel.Published;
import esperanza.notification.clock.domain.DeadlineId;
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
     * @param overdue true: the due instant has passed, and it is not known yet whether somebody acted, because not all
     *     events that the other services recorded until then have arrived
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
     * Somebody on call was paged, and the alert stands on that person's rung from now on. The rung is a lower one if
     * nobody above may know of the case.
     *
     * @param person the pseudonym of the person on the rota
     * @param round 1, 2, 3 … of this alert
     * @param insteadOf the rung on which the alert stays and which the next round asks again: who may know of the case
     *     was not known, so the last rung was paged meanwhile
     */
    @Published
    record AlertPaged(AlertId alertId, CaseId caseId, String role, String person, int round, Optional<String> insteadOf)
            implements AlertEvent {

        /** The rung on which the alert stands after the page. */
        public String rung() {
            return insteadOf.orElse(role);
        }
    }

    /**
     * Somebody answers for the alert. The paging stops, the clocks run on.
     *
     * @param role the rung on which the person answers
     * @param actBy until when the alert waits for the act; then it opens again
     */
    @Published
    record AlertAcknowledged(
            AlertId alertId, CaseId caseId, String person, Optional<String> role, Optional<Instant> actBy)
            implements AlertEvent {}

    /**
     * The alert moved to a higher rung: nobody answered on the rung below, or nobody on call there may know of the
     * case.
     */
    @Published
    record AlertEscalated(AlertId alertId, CaseId caseId, String role) implements AlertEvent {}

    /**
     * The alert pages again after an answer or after its end.
     *
     * <ul>
     * <li>One rung higher: the act did not follow in time.
     * <li>On the same rung: the alert was raised again, because the end of the term came closer, or the case was shut
     *     to more people after the answer.
     * </ul>
     *
     * @param round the next round
     */
    @Published
    record AlertReopened(AlertId alertId, CaseId caseId, String role, int round) implements AlertEvent {}

    /**
     * The only end of an alert.
     *
     * @param act the event of the act that the alert called for; empty if the term was breached and the alert of the
     *     breach takes over, if the term was withdrawn, or if the alert called for nothing but an answer
     */
    @Published
    record AlertSettled(AlertId alertId, CaseId caseId, Optional<EventId> act) implements AlertEvent {}
}
