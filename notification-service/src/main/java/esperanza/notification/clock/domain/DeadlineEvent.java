package esperanza.notification.clock.domain;

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

    /**
     * The act that meets the term arrived before the start of the term: the events of different streams arrive
     * independently. It is noted again if it is confirmed or contested before the start, too.
     *
     * @param actedAt when the act was recorded
     * @param occurredAt when the act is claimed to have been done
     */
    @Published
    record ActNoted(
            DeadlineId deadlineId,
            String ruleId,
            CaseId caseId,
            EventId act,
            Instant actedAt,
            Confirmation confirmation,
            Optional<Instant> occurredAt)
            implements DeadlineEvent {}

    /**
     * @param actedAt when the act was recorded
     * @param inTime whether the act was recorded at the due instant at the latest
     * @param occurredAt when the act is claimed to have been done
     * @param claimedInTime whether the claimed instant is the due instant at the latest; repairs nothing
     * @param breachWithdrawn true: a breach was recorded before the act was known here, and the act was in time
     */
    @Published
    record DeadlineMet(
            DeadlineId deadlineId,
            String ruleId,
            CaseId caseId,
            EventId act,
            Instant actedAt,
            boolean inTime,
            Confirmation confirmation,
            Optional<Instant> occurredAt,
            Optional<Boolean> claimedInTime,
            Optional<Boolean> breachWithdrawn)
            implements DeadlineEvent {}

    @Published
    record DeadlineConfirmed(DeadlineId deadlineId, String ruleId, CaseId caseId, EventId act)
            implements DeadlineEvent {}

    @Published
    record DeadlineContested(DeadlineId deadlineId, String ruleId, CaseId caseId, EventId act)
            implements DeadlineEvent {}

    /**
     * The object of the term no longer exists: nobody owes the act, and nobody did it.
     *
     * @param breached true: the term was breached before the withdrawal, and the breach stays
     */
    @Published
    record DeadlineWithdrawn(DeadlineId deadlineId, String ruleId, CaseId caseId, Optional<Boolean> breached)
            implements DeadlineEvent {}

    /** @param overdue true: the due instant has passed, and it is not known yet whether somebody acted */
    @Published
    record DeadlineDueSoon(DeadlineId deadlineId, String ruleId, CaseId caseId, Instant due, Optional<Boolean> overdue)
            implements DeadlineEvent {}

    /**
     * The due instant has passed, all events that the other services recorded until then are known, and no act is among
     * them.
     */
    @Published
    record DeadlineBreached(DeadlineId deadlineId, String ruleId, CaseId caseId, Instant due)
            implements DeadlineEvent {}
}
