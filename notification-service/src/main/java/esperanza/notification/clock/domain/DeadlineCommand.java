package esperanza.notification.clock.domain;

import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.kernel.PartyRef;
import esperanza.protocol.term.Term;
import esperanza.protocol.vocabulary.Confirmation;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Commands on a legal term. A command is never refused; a command that changes nothing records nothing. */
public sealed interface DeadlineCommand {

    /** A command that moves only clocks which began under one of these versions of the profile. */
    sealed interface OfVersions extends DeadlineCommand {
        Set<Integer> under();
    }

    /**
     * @param holder the role that owes the act
     * @param profileVersion the version of the profile that was in force at the start
     * @param again present if the same thing can owe the act anew: the event that starts this period
     */
    record StartDeadline(
            DeadlineId deadline,
            CaseId caseId,
            Optional<PartyRef> party,
            Optional<UUID> measure,
            Optional<UUID> about,
            String holder,
            int profileVersion,
            Term term,
            Optional<EventId> again)
            implements DeadlineCommand {}

    /** @param again true if the same thing can owe the act anew; then an act before the start does not meet the term */
    record MeetDeadline(
            DeadlineId deadline,
            String ruleId,
            CaseId caseId,
            Act act,
            Confirmation confirmation,
            boolean again,
            Set<Integer> under)
            implements OfVersions {}

    record ConfirmDeadline(Act act, Set<Integer> under) implements OfVersions {}

    record ContestDeadline(Act act, Set<Integer> under) implements OfVersions {}

    /** The object of the term no longer exists, so that nobody can owe the act. */
    record WithdrawDeadline(Set<Integer> under) implements OfVersions {}

    /**
     * The act is due on another date.
     *
     * @param act the act that set the date
     */
    record MoveDeadline(Act act, Instant date, Set<Integer> under) implements OfVersions {}

    /** The term does not run from this act on, until it is resumed. */
    record PauseDeadline(Act act, Set<Integer> under) implements OfVersions {}

    record ResumeDeadline(Act act, Set<Integer> under) implements OfVersions {}

    /** @param at now; after the due instant the warning says that the term is overdue */
    record WarnOfDeadline(Instant at) implements DeadlineCommand {}

    /** @param knownUntil every act that was recorded until then is known here; later acts are judged later */
    record BreachDeadline(Instant knownUntil) implements DeadlineCommand {}
}
