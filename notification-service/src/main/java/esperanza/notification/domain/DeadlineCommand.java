package esperanza.notification.domain;

import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.protocol.term.Term;
import esperanza.protocol.vocabulary.Confirmation;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What can be asked of a legal term. None of it is ever refused: what changes nothing records nothing. */
public sealed interface DeadlineCommand {

    /** @param holder the role that owes the act */
    record StartDeadline(
            DeadlineId deadline,
            CaseId caseId,
            Optional<PartyRef> party,
            Optional<UUID> measure,
            String holder,
            Term term)
            implements DeadlineCommand {}

    record MeetDeadline(DeadlineId deadline, String ruleId, CaseId caseId, Act act, Confirmation confirmation)
            implements DeadlineCommand {}

    record ConfirmDeadline(Act act) implements DeadlineCommand {}

    record ContestDeadline(Act act) implements DeadlineCommand {}

    /** What the term was for is not there any more, so that nobody can owe the act. */
    record WithdrawDeadline() implements DeadlineCommand {}

    /** @param at now; past the due instant the warning says so */
    record WarnOfDeadline(Instant at) implements DeadlineCommand {}

    /** @param knownUntil every act that was recorded until then is known here; what came later is judged later */
    record BreachDeadline(Instant knownUntil) implements DeadlineCommand {}
}
