package esperanza.investigation.hypothesis.domain;

import esperanza.investigation.file.domain.AfterTheEnd;
import esperanza.investigation.file.domain.CaseCommand;
import esperanza.investigation.file.domain.OfTheLead;
import esperanza.investigation.file.domain.Writer;
import esperanza.kernel.At;
import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.kernel.NewId;
import esperanza.kernel.Personal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The commands on one hypothesis. */
public sealed interface HypothesisCommand extends CaseCommand {

    /** Propose the link with the defence work, which is the first hypothesis of every case. Never refused. */
    record ProposeFirst(CaseId caseId, HypothesisId hypothesisId) implements HypothesisCommand {}

    /**
     * Propose an alternative. It stands beside the link with the defence work, never in its place.
     *
     * @param stereotypeCheck what it rests on, as the person checked who proposes it
     */
    record ProposeAlternative(
            CaseId caseId,
            At at,
            @NewId HypothesisId hypothesisId,
            StereotypeCheck stereotypeCheck,
            Personal<String> statement,
            Personal<String> reasons)
            implements HypothesisCommand {}

    /**
     * Approve that a hypothesis about the private life of the threatened person is worked, as a supervisor who is not
     * the person who proposed it.
     */
    record ApprovePrivateLife(CaseId caseId, At at, Personal<String> reasons) implements HypothesisCommand {}

    record Adopt(CaseId caseId, Personal<String> reasons) implements HypothesisCommand, OfTheLead {}

    /**
     * Name the interests that the defence work harms, and that the hypothesis therefore looks at.
     *
     * @param interests a blank one is refused by the decider, not by the reader of the body
     */
    record NameInterests(CaseId caseId, List<String> interests, Personal<String> reasons)
            implements HypothesisCommand, OfTheLead {}

    /** @param because the recorded events that support it */
    record Support(CaseId caseId, List<EventId> because, Personal<String> reasons) implements HypothesisCommand {}

    /** @param because the recorded events that weaken it */
    record Weaken(CaseId caseId, List<EventId> because, Personal<String> reasons) implements HypothesisCommand {}

    /**
     * Propose that the hypothesis be discarded, as the investigator who answers for the file.
     *
     * @param context the context analysis on which the person relies
     * @param stereotypeCheck what the reasons rest on
     */
    record ProposeDiscard(
            CaseId caseId,
            At at,
            UUID discardId,
            Optional<Ref> context,
            Basis basis,
            StereotypeCheck stereotypeCheck,
            Personal<String> reasons)
            implements HypothesisCommand {}

    record DropDiscard(CaseId caseId, UUID discardId, Personal<String> reasons)
            implements HypothesisCommand, OfTheLead {}

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
     * Keep the hypothesis discarded after the review that this event called for, as a supervisor.
     *
     * @param discardedBy pseudonyms of who proposed the discard and who approved it
     */
    record KeepDiscarded(CaseId caseId, At at, EventId cause, Set<String> discardedBy, Personal<String> reasons)
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
