package esperanza.protection.plan.domain;

import static esperanza.kernel.ActorKind.EXTERNAL;
import static esperanza.kernel.ActorKind.SYSTEM;
import static esperanza.kernel.Audience.PROTECTION;

import esperanza.kernel.AtLeast;
import esperanza.kernel.CaseId;
import esperanza.kernel.OnTimeline;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.Published;
import esperanza.protection.measure.domain.PlanId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The events of the reviews of a level. Each is of one case. */
public sealed interface ReviewEvent extends PlanEvent {

    UUID reviewId();

    /** The cause of a review of the level. */
    enum Kind {
        /** Another incident of the person was referred, or danger was recognised. */
        THREAT,
        /** The other side says that a measure did not arrive. */
        FAILURE,
        /** Something happened. The code tells no more, so it does not tell a reader of this case of another one. */
        NEWS,
        /** The body did not ratify an urgent measure, which goes on. */
        NOT_RATIFIED,
        /** The person asks for it at the own door, or something was recorded of them that somebody has to ask back. */
        PERSON
    }

    /** The answer to a review. */
    enum Outcome {
        /** The risk is assessed again, and a term begins for that. */
        REASSESS,
        /** A measure was decided, or a task sent, since the review was called. */
        MEASURES_NOW,
        NO_CHANGE
    }

    /**
     * Something happened after a level was found: a person has to say what follows. No level changes by that.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     * @param reviewId the event that calls for the review: one cause calls once
     * @param words what the person asks for
     */
    @Published(
            audience = PROTECTION,
            by = {SYSTEM, EXTERNAL})
    record ProtectionReviewCalled(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            UUID reviewId,
            @OnTimeline Kind kind,
            Optional<Personal<String>> words)
            implements ReviewEvent {}

    /**
     * A person found that a new threat changes nothing. The review stays open until a second person has said so too.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     * @param by pseudonym of the person who found it; another one has to answer
     */
    @Published(audience = PROTECTION)
    record NoChangeFound(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            UUID reviewId,
            @AtLeast(1) String by,
            Personal<String> reasons)
            implements ReviewEvent {}

    /**
     * A person said what follows from what called for a review of the level.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     * @param assessmentId the assessment that answers it; absent: a person answered the review itself
     * @param reasons absent: the risk was assessed, and the assessment has its own
     */
    @Published(audience = PROTECTION)
    record ProtectionReviewAnswered(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            UUID reviewId,
            @OnTimeline Outcome outcome,
            Optional<UUID> assessmentId,
            Optional<Personal<String>> reasons)
            implements ReviewEvent {}
}
