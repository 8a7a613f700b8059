package esperanza.protection.plan.domain;

import static esperanza.kernel.ActorKind.SYSTEM;
import static esperanza.kernel.Audience.PROTECTION;

import esperanza.kernel.AtLeast;
import esperanza.kernel.CaseId;
import esperanza.kernel.OnTimeline;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Published;
import esperanza.protection.measure.domain.PlanId;
import esperanza.protocol.vocabulary.RiskLevel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A joined plan hands on what holds the level of the person. Each event is of one case. */
public sealed interface JoinedRiskEvent extends PlanEvent {

    /** @param until the date that the order says; nothing ends then */
    record PassedOrder(UUID orderId, OrderEvent.Source source, Optional<Instant> until) {}

    record PassedReview(UUID reviewId, ReviewEvent.Kind kind) {}

    /**
     * A joined plan passes on what holds the level of the person in one case. Nothing moves: both plans have it.
     *
     * @param into the plan into which this plan was joined
     * @param parties the party of the plan, and those recognised as it that the case brought
     * @param level the level that was decided in the case; absent: none was
     * @param presumedLevel the level below which nobody decides while a presumption stands
     * @param orders those that hold the level
     * @param reviews those that nobody has answered yet
     */
    @Published(by = SYSTEM, audience = PROTECTION)
    record RiskPassedOn(
            PlanId planId,
            PlanId into,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            Optional<RiskLevel> level,
            Optional<RiskLevel> presumedLevel,
            List<PassedOrder> orders,
            List<PassedReview> reviews)
            implements JoinedRiskEvent {}

    /**
     * The plan that goes on holds the level of the person as high as the joined plan did. A person assesses the risk
     * anew.
     *
     * @param from the plan that was joined into this one
     * @param parties the party of the plan, and those recognised as it that the case brought
     * @param level the higher level that the joined plan had in the case; absent: it had none
     * @param presumedLevel the higher level below which nobody decides while a presumption stands
     * @param orders those that hold the level from now on; their words stay on the joined plan
     */
    @Published(by = SYSTEM, audience = PROTECTION)
    record RiskTakenOver(
            PlanId planId,
            PlanId from,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            @OnTimeline Optional<RiskLevel> level,
            Optional<RiskLevel> presumedLevel,
            List<PassedOrder> orders)
            implements JoinedRiskEvent {}
}
