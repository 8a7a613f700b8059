package esperanza.notification.domain;

import esperanza.kernel.CaseId;
import esperanza.kernel.Concerning;
import esperanza.kernel.EventId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Published;
import esperanza.protocol.term.Text;
import esperanza.protocol.vocabulary.Confirmation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Everything that can have happened to a legal term. Names and fields are a published contract. */
public sealed interface DeadlineEvent extends Concerning {

    DeadlineId deadlineId();

    String ruleId();

    CaseId caseId();

    @Override
    default List<CaseId> cases() {
        return List.of(caseId());
    }

    /** @param due the last instant at which the act is in time */
    @Published
    record DeadlineStarted(
            DeadlineId deadlineId,
            String ruleId,
            CaseId caseId,
            Optional<PartyRef> party,
            Optional<UUID> measureId,
            String holder,
            Instant start,
            Instant due,
            Text explanation)
            implements DeadlineEvent {

        @Override
        public List<PartyRef> parties() {
            return party.stream().toList();
        }
    }

    /** The act that meets the term was seen before its start: the services' events come by different ways. */
    @Published
    record ActNoted(
            DeadlineId deadlineId,
            String ruleId,
            CaseId caseId,
            EventId act,
            Instant actedAt,
            Confirmation confirmation)
            implements DeadlineEvent {}

    /** @param inTime whether the act was recorded at the due instant at the latest */
    @Published
    record DeadlineMet(
            DeadlineId deadlineId,
            String ruleId,
            CaseId caseId,
            EventId act,
            Instant actedAt,
            boolean inTime,
            Confirmation confirmation)
            implements DeadlineEvent {}

    @Published
    record DeadlineConfirmed(DeadlineId deadlineId, String ruleId, CaseId caseId, EventId act)
            implements DeadlineEvent {}

    @Published
    record DeadlineContested(DeadlineId deadlineId, String ruleId, CaseId caseId, EventId act)
            implements DeadlineEvent {}

    @Published
    record DeadlineDueSoon(DeadlineId deadlineId, String ruleId, CaseId caseId, Instant due) implements DeadlineEvent {}

    @Published
    record DeadlineBreached(DeadlineId deadlineId, String ruleId, CaseId caseId, Instant due)
            implements DeadlineEvent {}
}
