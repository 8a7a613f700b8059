package esperanza.investigation.closure.domain;

import esperanza.investigation.file.domain.AfterTheEnd;
import esperanza.investigation.file.domain.OfTheLead;
import esperanza.investigation.file.domain.OfTheLeadOrASupervisor;
import esperanza.kernel.At;
import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.kernel.Personal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The commands on the end of a file. */
public sealed interface ClosureCommand extends AfterTheEnd {

    /**
     * A second person, who decides.
     *
     * @param person pseudonym of the supervisor
     * @param answersForTheFile whether this person answers for the file too
     */
    record Second(String person, boolean answersForTheFile) {}

    /** Propose to archive the file. */
    record ProposeArchive(
            CaseId caseId, At at, UUID proposalId, ArchiveGround ground, Basis basis, Personal<String> reasons)
            implements ClosureCommand {}

    /** Withdraw the proposal to archive the file. */
    record WithdrawProposal(CaseId caseId, UUID proposalId, Personal<String> reasons)
            implements ClosureCommand, OfTheLead {}

    /**
     * Archive the file as it was proposed.
     *
     * @param basis the basis of the proposal, read again
     * @param hearings about the proposal
     */
    record Archive(CaseId caseId, UUID proposalId, Basis basis, Hearings hearings, Second by, Personal<String> reasons)
            implements ClosureCommand {}

    record RefuseArchive(CaseId caseId, UUID proposalId, Second by, Personal<String> reasons)
            implements ClosureCommand {}

    /**
     * Call for a review of the end. Never refused: a file that is worked on needs no review.
     *
     * @param cause the event that may change what was decided
     */
    record CallReview(CaseId caseId, EventId cause) implements ClosureCommand {}

    /**
     * Open the ended file again.
     *
     * @param cause the event for which the file is opened again, read before as one of the case; absent: a person thought
     *     it over
     */
    record Reopen(CaseId caseId, Optional<EventId> cause, Personal<String> reasons)
            implements ClosureCommand, OfTheLeadOrASupervisor {}

    /** Leave the end as it is after the review that this event called for. */
    record KeepArchived(CaseId caseId, EventId cause, Second by, Personal<String> reasons) implements ClosureCommand {}

    /**
     * Close the file.
     *
     * @param outcome the outcome of the case
     * @param hearings about the closing
     */
    record Close(
            CaseId caseId, Basis basis, CaseOutcome outcome, Hearings hearings, Second by, Personal<String> reasons)
            implements ClosureCommand {}

    /**
     * The outcome of a case.
     *
     * @param clarification the version of the last record of how far the authors are known; 0: there is none
     * @param answersBothLevels whether it answers for those who carried the threat out and for those who ordered it
     * @param owesReparation whether somebody still owes a reparation
     * @param judgments the facts that the decision names
     * @param delivered whether each of them is a judgment of the case
     */
    record CaseOutcome(
            int clarification,
            boolean answersBothLevels,
            boolean owesReparation,
            List<UUID> judgments,
            boolean delivered) {

        public CaseOutcome {
            judgments = List.copyOf(judgments);
        }
    }

    /**
     * Record that something from outside ended the file. Never refused.
     *
     * @param factId a keyed hash of the source's own id of the fact
     */
    record RecordEnd(CaseId caseId, At at, ImposedBy by, UUID factId, Personal<EndDetails> details)
            implements ClosureCommand {}
}
