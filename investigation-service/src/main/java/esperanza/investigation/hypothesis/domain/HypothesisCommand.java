package esperanza.investigation.hypothesis.domain;

import esperanza.investigation.file.domain.AfterTheEnd;
import esperanza.investigation.file.domain.CaseCommand;
import esperanza.investigation.file.domain.Writer;
import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.kernel.Personal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The commands on one hypothesis. */
public sealed interface HypothesisCommand extends CaseCommand {

    /** Propose the link with the defence work, which is the first hypothesis of every case. Never refused. */
    record ProposeFirst(CaseId caseId, HypothesisId hypothesisId) implements HypothesisCommand {}

    /** @param proposedBy pseudonym of the investigator who proposes it */
    record ProposeAlternative(
            CaseId caseId,
            HypothesisId hypothesisId,
            StereotypeCheck stereotypeCheck,
            String proposedBy,
            Personal<String> statement,
            Personal<String> reasons)
            implements HypothesisCommand {}

    /**
     * Approve that a hypothesis about the private life of the threatened person is worked.
     *
     * @param approver pseudonym of the supervisor, who is not the person who proposed it
     */
    record ApprovePrivateLife(CaseId caseId, String approver, Personal<String> reasons) implements HypothesisCommand {}

    record Adopt(CaseId caseId, Personal<String> reasons) implements HypothesisCommand {}

    /** Name the interests that the defence work harms, and that the hypothesis therefore looks at. */
    record NameInterests(CaseId caseId, List<String> interests, Personal<String> reasons)
            implements HypothesisCommand {}

    /** @param because the recorded events that support it */
    record Support(CaseId caseId, List<EventId> because, Personal<String> reasons) implements HypothesisCommand {}

    /** @param because the recorded events that weaken it */
    record Weaken(CaseId caseId, List<EventId> because, Personal<String> reasons) implements HypothesisCommand {}

    /**
     * Propose that the hypothesis be discarded.
     *
     * @param context the context analysis on which the person relies
     * @param stereotypeCheck what the reasons rest on
     * @param proposedBy pseudonym of the investigator who answers for the file
     */
    record ProposeDiscard(
            CaseId caseId,
            UUID discardId,
            Optional<Ref> context,
            Basis basis,
            StereotypeCheck stereotypeCheck,
            String proposedBy,
            Personal<String> reasons)
            implements HypothesisCommand {}

    record DropDiscard(CaseId caseId, UUID discardId, Personal<String> reasons) implements HypothesisCommand {}

    /**
     * Discard the hypothesis, as a second person.
     *
     * @param basis the basis of the proposal, read again
     * @param told one of each party of the case; nobody is told of an alternative
     * @param approver the supervisor
     */
    record Discard(
            CaseId caseId, UUID discardId, Basis basis, List<Told> told, Writer approver, Personal<String> reasons)
            implements HypothesisCommand {}

    /**
     * Call for a review of a discarded hypothesis. Never refused: a hypothesis that is worked needs no review.
     *
     * @param cause the event that may change what was decided
     */
    record CallReview(CaseId caseId, EventId cause) implements HypothesisCommand {}

    /**
     * Keep the hypothesis discarded after the review that this event called for.
     *
     * @param keptBy pseudonym of the supervisor
     * @param discardedBy pseudonyms of who proposed the discard and who approved it
     */
    record KeepDiscarded(CaseId caseId, EventId cause, String keptBy, Set<String> discardedBy, Personal<String> reasons)
            implements HypothesisCommand {

        public KeepDiscarded {
            discardedBy = Set.copyOf(discardedBy);
        }
    }

    /** @param because the recorded events that bring it back */
    record Reopen(CaseId caseId, List<EventId> because, Personal<String> reasons) implements HypothesisCommand {}

    /**
     * Record that a judgment established the hypothesis, also one that was discarded.
     *
     * @param factId the judgment, as a fact of the proceeding
     * @param delivered true: this fact is a judgment in this case
     */
    record Establish(CaseId caseId, UUID factId, boolean delivered, Personal<String> reasons)
            implements HypothesisCommand, AfterTheEnd {}
}
