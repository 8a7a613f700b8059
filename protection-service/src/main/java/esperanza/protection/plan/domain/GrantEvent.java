package esperanza.protection.plan.domain;

import static esperanza.kernel.ActorKind.EXTERNAL;
import static esperanza.kernel.ActorKind.HUMAN;
import static esperanza.kernel.ActorKind.SYSTEM;
import static esperanza.kernel.Audience.PROTECTION;

import esperanza.kernel.AtLeast;
import esperanza.kernel.CaseId;
import esperanza.kernel.OnTimeline;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.Published;
import esperanza.protection.decision.domain.DecisionId;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.measure.domain.PersonsVoice;
import esperanza.protection.measure.domain.PlanId;
import esperanza.protocol.vocabulary.MeasureType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A measure is granted, and the person accepts or declines it. */
public sealed interface GrantEvent extends PlanEvent {

    MeasureId measureId();

    /** The way on which a measure was granted. */
    enum GrantRoute {
        ORDINARY,
        COLLECTIVE,
        /** A court or an international body ordered it. */
        ORDERED,
        FAMILY
    }

    /** The persons or places that a measure protects. */
    enum ProtectedUnit {
        PERSON,
        FAMILY,
        COLLECTIVE,
        SITE,
        ROUTE
    }

    /**
     * A measure was granted: the State owes it from the instant of the decision on.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     * @param measureId of a measure that was offered: the id that it had in its offer; else that of its proposal
     * @param reviewBy when the effect of the measure is reviewed at the latest; nothing ends then
     * @param holder pseudonym of the person who answers for its delivery until it is reassigned: of a decision, the one
     *     who prepared the matter; else the one who granted it
     * @param offerId the offer in which the person accepted the measure; absent: it was not offered before
     * @param decisionId the adopted decision that granted it; absent: none did
     * @param withoutConsent the reason for deciding although the consent behind the case was refused or withdrawn
     */
    @Published(
            by = {HUMAN, SYSTEM},
            audience = PROTECTION)
    record MeasureGranted(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            MeasureId measureId,
            @OnTimeline Instant decidedAt,
            @OnTimeline Optional<Instant> reviewBy,
            @OnTimeline GrantRoute route,
            @OnTimeline ProtectedUnit unit,
            @AtLeast(1) String holder,
            Optional<UUID> offerId,
            Optional<DecisionId> decisionId,
            Personal<MeasureType> type,
            Personal<String> description,
            Personal<String> reasons,
            Optional<Personal<String>> withoutConsent)
            implements GrantEvent, MeasureDecision {}

    /**
     * An adopted decision granted a measure, and the person had withdrawn their consent meanwhile: nothing is delivered
     * before somebody has talked with them.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     * @param decidedAt when the decision came into force
     */
    @Published(by = SYSTEM, audience = PROTECTION)
    record GrantHeld(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            MeasureId measureId,
            DecisionId decisionId,
            @OnTimeline Instant decidedAt)
            implements GrantEvent {}

    /**
     * The person accepted a measure, or said again that they want it.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     * @param by the side that said so
     * @param granted true: the measure was granted; absent: it was decided as urgent
     * @param owedAgain true: the person had declined it, so the State owes it anew from now on
     * @param inUseAgain true: the person had declined it and has it, so its effect is reviewed again
     * @param failsStill true: the person had declined it, and it has failed since before, so it is repaired
     */
    @Published(
            audience = PROTECTION,
            by = {HUMAN, EXTERNAL})
    record MeasureAccepted(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            MeasureId measureId,
            @OnTimeline PersonsVoice by,
            Optional<Boolean> granted,
            Optional<Boolean> owedAgain,
            Optional<Boolean> inUseAgain,
            Optional<Boolean> failsStill,
            Optional<Personal<String>> words)
            implements GrantEvent {}

    /**
     * The person declined a measure. This is never held against them, and they may accept it at any time.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     * @param by the side that said so
     * @param askedBackBy present: the person said so at the own door, and another may hold the key. Somebody asks back
     *     until then, and the delivery goes on. Absent: somebody of the mechanism heard it
     * @param instead the protection that the person asks for in its place
     */
    @Published(
            audience = PROTECTION,
            by = {HUMAN, EXTERNAL})
    record MeasureDeclined(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            MeasureId measureId,
            @OnTimeline PersonsVoice by,
            @OnTimeline Optional<Instant> askedBackBy,
            Optional<Personal<String>> instead,
            Optional<Personal<String>> words)
            implements GrantEvent {}
}
