package esperanza.protection.plan.domain;

import static esperanza.kernel.ActorKind.EXTERNAL;
import static esperanza.kernel.ActorKind.HUMAN;
import static esperanza.kernel.Audience.PROTECTION;

import esperanza.kernel.AtLeast;
import esperanza.kernel.CaseId;
import esperanza.kernel.OnTimeline;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.Published;
import esperanza.protection.checkin.domain.ContactWay;
import esperanza.protection.checkin.domain.Reached;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.measure.domain.PlanId;
import esperanza.protocol.vocabulary.MeasureType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The facts of a conversation with the person about their protection. A conversation is about the person, so it is recorded once for
 * each case of the plan that its recorder may know of: no event joins two cases.
 */
public sealed interface ConversationEvent extends PlanEvent {

    enum OfferedAnswer {
        ACCEPTED,
        DECLINED,
        /** The person has not decided yet. */
        LATER
    }

    enum SupportAnswer {
        ACCEPTED,
        DECLINED
    }

    enum ChildrenFound {
        NONE,
        SOME,
        /** The person does not want to answer. */
        DECLINED
    }

    enum CollectiveOutcome {
        COLLECTIVE,
        INDIVIDUAL,
        BOTH,
        /** The person does not want to speak about it. */
        DECLINED
    }

    /** A side of the life that threats and measures may touch. */
    enum LifeSide {
        MOVEMENT,
        WORK,
        GROUP,
        FAMILY,
        MONEY,
        HEALTH,
        PRIVACY
    }

    enum Effect {
        NONE,
        SOME,
        /** The person stopped it. */
        STOPS,
        /** The person does not want to answer. */
        DECLINED
    }

    /** @param offeredId one measure of the offer */
    record AnswerOfMeasure(MeasureId offeredId, OfferedAnswer answer) {}

    /** The effect on one side of the life. */
    record EffectOnSide(
            @OnTimeline LifeSide what, @OnTimeline Effect effect) {}

    /**
     * Measures were offered to the person. Nothing was decided by that.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     * @param measures the ids of what was offered, in the order of the types
     * @param words how it was offered, and the alternatives
     */
    @Published(audience = PROTECTION)
    record MeasuresOffered(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            UUID offerId,
            @AtLeast(1) List<MeasureId> measures,
            Personal<List<MeasureType>> types,
            Optional<Personal<String>> words)
            implements ConversationEvent {}

    /**
     * The person answered each measure of an offer. What was declined is never held against them.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     * @param answers each measure of the offer once
     * @param atDoor said at the own door, and nobody has heard it; absent: somebody of the mechanism heard it
     * @param words of the person, and what they need
     */
    @Published(
            audience = PROTECTION,
            by = {HUMAN, EXTERNAL})
    record MeasuresAgreed(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            UUID offerId,
            @AtLeast(1) List<AnswerOfMeasure> answers,
            Optional<Boolean> atDoor,
            Optional<Personal<String>> words)
            implements ConversationEvent {}

    /**
     * Somebody spoke with the person, or tried to.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     * @param contactBy by when somebody speaks with the person again
     */
    @Published(audience = PROTECTION)
    record PersonContacted(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            @OnTimeline ContactWay how,
            @OnTimeline Reached result,
            Instant contactBy,
            Optional<Personal<String>> words)
            implements ConversationEvent {}

    /**
     * Psychosocial support was offered to the person, who answered. The checklist asks party by party, so a person who is
     * known by two references has an event for each.
     */
    @Published(audience = PROTECTION)
    record SupportOffered(
            PlanId planId,
            PartyRef party,
            CaseId caseId,
            @OnTimeline SupportAnswer answer,
            Optional<Personal<String>> words)
            implements ConversationEvent {

        @Override
        public List<PartyRef> parties() {
            return List.of(party);
        }
    }

    /**
     * Somebody asked about the children around the person, and what each of them needs.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     */
    @Published(audience = PROTECTION)
    record ChildrenAssessed(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            @OnTimeline ChildrenFound found,
            Optional<Personal<String>> needs)
            implements ConversationEvent {}

    /**
     * The person and the mechanism considered whether the group is to be protected as one.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     */
    @Published(audience = PROTECTION)
    record CollectiveConsidered(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            @OnTimeline CollectiveOutcome outcome,
            Optional<Personal<String>> words)
            implements ConversationEvent {}

    /**
     * The person was asked what threats and measures do to their work and their life.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     * @param effects each side once
     */
    @Published(audience = PROTECTION)
    record WorkEffectAsked(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            @AtLeast(1) List<EffectOnSide> effects,
            Optional<Personal<String>> words)
            implements ConversationEvent {}
}
