package esperanza.notification.clock.domain;

import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.protocol.term.Term;
import esperanza.protocol.vocabulary.Confirmation;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Commands on a legal term. A command is never refused; a command that changes nothing records nothing. */
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

    /** The object of the term no longer exists, so that nobody can owe the act. */
    record WithdrawDeadline() implements DeadlineCommand {}

    /** @param at now; after the due instant the warning says that the term is overdue */
    record WarnOfDeadline(Instant at) implements DeadlineCommand {}

    /** @param knownUntil every act that was recorded until then is known here; later acts are judged later */
    record BreachDeadline(Instant knownUntil) implements DeadlineCommand {}
}
