package esperanza.investigation.hypothesis.domain;

import static esperanza.kernel.ActorKind.EXTERNAL;
import static esperanza.kernel.ActorKind.HUMAN;
import static esperanza.kernel.ActorKind.SYSTEM;
import static esperanza.kernel.Audience.INVESTIGATION;

import esperanza.kernel.AtLeast;
import esperanza.kernel.CaseId;
import esperanza.kernel.Concerning;
import esperanza.kernel.EventId;
import esperanza.kernel.OnTimeline;
import esperanza.kernel.Personal;
import esperanza.kernel.Published;
import esperanza.protocol.vocabulary.HypothesisType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The events of one hypothesis of a case. Names and fields are a published contract. */
public sealed interface HypothesisEvent extends Concerning {

    CaseId caseId();

    HypothesisId hypothesisId();

    @Override
    default List<CaseId> cases() {
        return List.of(caseId());
    }

    /**
     * A hypothesis was proposed. Software may propose the first one; only a person adopts.
     *
     * @param stereotypeCheck what an alternative rests on; absent: the link with the defence work
     * @param proposedBy pseudonym; absent: software proposed it
     */
    @Published(
            by = {SYSTEM, HUMAN},
            audience = INVESTIGATION)
    record HypothesisProposed(
            CaseId caseId,
            HypothesisId hypothesisId,
            @OnTimeline HypothesisType type,
            Optional<StereotypeCheck> stereotypeCheck,
            Optional<String> proposedBy,
            Optional<Personal<String>> statement,
            Optional<Personal<String>> reasons)
            implements HypothesisEvent {}

    /**
     * A second person approved that a hypothesis about the private life of the threatened person is worked.
     *
     * @param approvedBy pseudonym of the supervisor
     */
    @Published(audience = INVESTIGATION)
    record PrivateLifeApproved(CaseId caseId, HypothesisId hypothesisId, String approvedBy, Personal<String> reasons)
            implements HypothesisEvent {}

    /** A person adopted the hypothesis: from now on it is investigated. */
    @Published(audience = INVESTIGATION)
    record HypothesisAdopted(
            CaseId caseId,
            HypothesisId hypothesisId,
            @OnTimeline HypothesisType type,
            Personal<String> reasons) implements HypothesisEvent {}

    /**
     * The interests were named that the defence work harms.
     *
     * @param version counts how often they were named
     */
    @Published(audience = INVESTIGATION)
    record InterestsIdentified(
            CaseId caseId,
            HypothesisId hypothesisId,
            @AtLeast(1) int version,
            Personal<List<String>> interests,
            Personal<String> reasons)
            implements HypothesisEvent {}

    /**
     * Recorded events support the hypothesis, as a person judges them.
     *
     * @param because the ids of these events
     */
    @Published(audience = INVESTIGATION)
    record HypothesisSupported(
            CaseId caseId,
            HypothesisId hypothesisId,
            @AtLeast(1) List<EventId> because,
            Personal<String> reasons) implements HypothesisEvent {}

    /**
     * Recorded events weaken the hypothesis, as a person judges them. It is worked on.
     *
     * @param because the ids of these events
     */
    @Published(audience = INVESTIGATION)
    record HypothesisWeakened(
            CaseId caseId,
            HypothesisId hypothesisId,
            @AtLeast(1) List<EventId> because,
            Personal<String> reasons) implements HypothesisEvent {}

    /**
     * A first person proposed to discard the hypothesis. It is worked on until a second person decides.
     *
     * @param proposedBy pseudonym
     * @param context the context analysis that the proposal relies on
     * @param lines the lines of enquiry that were worked to their end
     * @param acts the acts that were done
     * @param stereotypeCheck what the reasons rest on
     */
    @Published(audience = INVESTIGATION)
    record DiscardProposed(
            CaseId caseId,
            HypothesisId hypothesisId,
            UUID discardId,
            String proposedBy,
            Optional<Ref> context,
            List<Ref> lines,
            List<UUID> acts,
            StereotypeCheck stereotypeCheck,
            Personal<String> reasons)
            implements HypothesisEvent {}

    /** The proposal to discard the hypothesis was dropped. */
    @Published(audience = INVESTIGATION)
    record DiscardDropped(CaseId caseId, HypothesisId hypothesisId, UUID discardId, Personal<String> reasons)
            implements HypothesisEvent {}

    /**
     * A second person discarded the hypothesis. New facts bring it back.
     *
     * @param notices the notices by which the parties were told that it was proposed
     */
    @Published(audience = INVESTIGATION)
    record HypothesisDiscarded(
            CaseId caseId,
            HypothesisId hypothesisId,
            @OnTimeline HypothesisType type,
            UUID discardId,
            List<UUID> notices,
            Personal<String> reasons)
            implements HypothesisEvent {}

    /**
     * Something happened that may bring the discarded hypothesis back: a person has to look.
     *
     * @param cause the event that happened
     */
    @Published(by = SYSTEM, audience = INVESTIGATION)
    record HypothesisReviewCalled(CaseId caseId, HypothesisId hypothesisId, EventId cause) implements HypothesisEvent {}

    /**
     * A person looked, and the hypothesis stays discarded.
     *
     * @param cause the event that called for the review
     */
    @Published(audience = INVESTIGATION)
    record DiscardKept(CaseId caseId, HypothesisId hypothesisId, EventId cause, Personal<String> reasons)
            implements HypothesisEvent {}

    /**
     * The discarded hypothesis is worked again.
     *
     * @param because the ids of the events that brought it back
     */
    @Published(audience = INVESTIGATION)
    record HypothesisReopened(
            CaseId caseId,
            HypothesisId hypothesisId,
            @AtLeast(1) List<EventId> because,
            Personal<String> reasons) implements HypothesisEvent {}

    /**
     * A judgment established the hypothesis.
     *
     * @param factId the judgment, as a fact of the proceeding
     */
    @Published(
            by = {EXTERNAL, HUMAN},
            audience = INVESTIGATION)
    record HypothesisEstablished(CaseId caseId, HypothesisId hypothesisId, UUID factId, Personal<String> reasons)
            implements HypothesisEvent {}
}
