package esperanza.protection.measure.domain;

import static esperanza.kernel.ActorKind.EXTERNAL;
import static esperanza.kernel.ActorKind.HUMAN;
import static esperanza.kernel.Audience.PROTECTION;

import esperanza.kernel.AtLeast;
import esperanza.kernel.CaseId;
import esperanza.kernel.OnTimeline;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.Published;
import esperanza.protocol.term.ChangeGround;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The events by which a measure is taken away, in whole or in part. They are the measure's own, so that an appeal and the
 * effect that it stops lie on one stream: one of them is first.
 */
public sealed interface ChangeEvent extends MeasureEvent {

    /** The end to which a measure is changed. */
    enum ChangeTo {
        /** Less of it stays. */
        REDUCED,
        /** The measure rests until it is handed over again. */
        SUSPENDED,
        ENDED
    }

    /** How the person was heard, or why they were not. */
    enum HearingWay {
        PERSON,
        CALL,
        WRITING,
        COUNSEL,
        /** The person does not want to be heard. */
        DECLINED,
        /** An attempt in which the person was not reached. */
        UNREACHABLE
    }

    /** How the person was told what is proposed, and why. */
    enum ChangeTelling {
        IN_PERSON,
        IN_WRITING
    }

    enum ChangePosition {
        AGREES,
        OBJECTS
    }

    /** The power that ends a measure without the steps of a change. */
    enum ImposedBy {
        COURT,
        LAW,
        DEATH
    }

    /**
     * Somebody proposed to take a measure away. Nothing changes by that.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     * @param assessmentId the new assessment of the risk on which the proposal rests
     * @param proposedBy pseudonym of the person who proposed it; another one carries it out
     * @param words the facts that changed, and why they speak against this measure
     */
    @Published(audience = PROTECTION)
    record ChangeProposed(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            MeasureId measureId,
            UUID changeId,
            @OnTimeline ChangeTo to,
            @OnTimeline ChangeGround ground,
            UUID assessmentId,
            @AtLeast(1) String proposedBy,
            Personal<String> words)
            implements ChangeEvent {}

    /**
     * The person was heard before something is taken away from them, or did not want to be, or was not reached.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     */
    @Published(audience = PROTECTION)
    record BeneficiaryHeard(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            MeasureId measureId,
            UUID changeId,
            @OnTimeline HearingWay how,
            Personal<String> words)
            implements ChangeEvent {}

    /**
     * The person was told what is proposed, and why. Told again, their term begins anew.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     * @param answerBy the last instant for an answer; absent: no norm says so, and the answer is awaited
     */
    @Published(audience = PROTECTION)
    record ChangeTold(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            MeasureId measureId,
            UUID changeId,
            @OnTimeline ChangeTelling how,
            @OnTimeline Optional<Instant> answerBy,
            Personal<String> words)
            implements ChangeEvent {}

    /**
     * The person answered what is proposed. The last answer counts.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     * @param by the side that said so
     * @param recordedBy pseudonym of the person who wrote the answer down
     * @param late true: the term had passed; the answer counts all the same
     * @param atDoor true: said at the own door, where another may hold the key. A yes opens nothing until somebody heard it
     */
    @Published(
            audience = PROTECTION,
            by = {HUMAN, EXTERNAL})
    record ChangeAnswered(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            MeasureId measureId,
            UUID changeId,
            @OnTimeline PersonsVoice by,
            @OnTimeline ChangePosition position,
            @AtLeast(1) String recordedBy,
            @OnTimeline Optional<Boolean> late,
            Optional<Personal<String>> words,
            Optional<Boolean> atDoor)
            implements ChangeEvent {}

    /**
     * The person appealed against a change. Nothing is taken away while the appeal is pending.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     * @param appealId the appeal that begins with this
     * @param decisionId the last decision about the change; absent: there is none yet
     * @param by the side that said so
     * @param late true: the change had been carried out
     */
    @Published(
            audience = PROTECTION,
            by = {HUMAN, EXTERNAL})
    record ChangeAppealed(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            MeasureId measureId,
            UUID changeId,
            UUID appealId,
            Optional<UUID> decisionId,
            @OnTimeline PersonsVoice by,
            @OnTimeline Optional<Boolean> late,
            Optional<Personal<String>> words)
            implements ChangeEvent {}

    /**
     * A proposal to take a measure away was dropped: the measure stays as it is.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     */
    @Published(audience = PROTECTION)
    record ChangeDropped(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            MeasureId measureId,
            UUID changeId,
            Personal<String> words)
            implements ChangeEvent {}

    /**
     * A measure was reduced or suspended, after each step of the change.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     * @param decisionId the decision that allows it
     * @param appealTold true: the person was told the decision, and until when they could appeal
     */
    @Published(audience = PROTECTION)
    record MeasureReduced(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            MeasureId measureId,
            UUID changeId,
            UUID decisionId,
            @OnTimeline ChangeTo to,
            @OnTimeline ChangeGround ground,
            @OnTimeline boolean appealTold,
            Optional<Personal<String>> words)
            implements ChangeEvent {}

    /**
     * A measure ended, after each step of the change.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     * @param decisionId the decision that allows it
     * @param appealTold true: the person was told the decision, and until when they could appeal
     */
    @Published(audience = PROTECTION)
    record MeasureEnded(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            MeasureId measureId,
            UUID changeId,
            UUID decisionId,
            @OnTimeline ChangeGround ground,
            @OnTimeline boolean appealTold,
            Optional<Personal<String>> words)
            implements ChangeEvent {}

    /**
     * A court, a law or a death ended a measure without the steps of a change. What these steps owe stays unmet.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     * @param changeId the change that was open, and is overtaken by this
     * @param factId the fact of the proceedings by which a court ended it, if it is on file
     * @param words what was ordered, and by whom
     */
    @Published(audience = PROTECTION)
    record MeasureEndImposed(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            MeasureId measureId,
            Optional<UUID> changeId,
            @OnTimeline ImposedBy by,
            Optional<UUID> factId,
            Personal<String> words)
            implements ChangeEvent {}
}
