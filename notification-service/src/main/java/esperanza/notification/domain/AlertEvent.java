package esperanza.notification.domain;

import esperanza.kernel.CaseId;
import esperanza.kernel.Concerning;
import esperanza.kernel.Published;
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

    /** @param role the rung of the ladder that is paged first */
    @Published
    record AlertRaised(AlertId alertId, CaseId caseId, AlertKind kind, String role, Optional<DeadlineId> deadlineId)
            implements AlertEvent {}

    /**
     * Somebody on call was paged.
     *
     * @param person the pseudonym of whom the rota names
     * @param round 1, 2, 3 … of this alert
     */
    @Published
    record AlertPaged(AlertId alertId, CaseId caseId, String role, String person, int round) implements AlertEvent {}

    /** Somebody answers for it. The paging stops, the clocks run on. */
    @Published
    record AlertAcknowledged(AlertId alertId, CaseId caseId, String person) implements AlertEvent {}

    /** Nobody answered on the rung below. */
    @Published
    record AlertEscalated(AlertId alertId, CaseId caseId, String role) implements AlertEvent {}
}
