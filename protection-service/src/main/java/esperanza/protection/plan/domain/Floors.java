package esperanza.protection.plan.domain;

import static esperanza.protection.plan.domain.PlanRule.ANOTHER_LIFTER_NEEDED;
import static esperanza.protection.plan.domain.PlanRule.CASE_NOT_IN_PLAN;
import static esperanza.protection.plan.domain.PlanRule.FLOOR_LIFTED;
import static esperanza.protection.plan.domain.PlanRule.NO_SUCH_ORDER;

import esperanza.kernel.RuleViolation;
import esperanza.protection.plan.domain.OrderEvent.*;
import esperanza.protection.plan.domain.Orders.Order;
import esperanza.protection.plan.domain.Plan.Open;
import esperanza.protection.plan.domain.PlanCommand.LiftFloor;
import esperanza.protection.plan.domain.PlanCommand.RecordOrder;
import esperanza.protocol.vocabulary.RiskLevel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Floors hold the level from below. No passing of time and no software takes a floor away: declared danger holds until two
 * persons made a full assessment, an order until two persons lift its floor within thirty days of each other, a
 * presumption of the law until two persons rebut it fact by fact.
 *
 * <p>Source: own design; that an order of the Commission or of a court has to be complied with while it is in force.
 */
public final class Floors {

    /** The cause of a floor. */
    public enum Cause {
        DECLARED_DANGER,
        ORDER,
        /** The law presumes that the person is at risk. */
        PRESUMPTION
    }

    private static final RiskLevel LEVEL = RiskLevel.HIGH;
    private static final Duration PROPOSAL_STANDS = Duration.ofDays(30);

    private Floors() {}

    /** The causes of the floors of the plan now, the strictest first. */
    public static List<Cause> of(Open plan) {
        boolean danger = plan.incidents().all().stream()
                .filter(Incident::urgent)
                .anyMatch(each -> !plan.risk().lookedAt().contains(each.caseId()));
        boolean order = !plan.risk().orders().holding().isEmpty();
        boolean presumption = plan.risk().presumedLevel().isPresent();
        return List.of(Cause.ORDER, Cause.DECLARED_DANGER, Cause.PRESUMPTION).stream()
                .filter(cause -> switch (cause) {
                    case ORDER -> order;
                    case DECLARED_DANGER -> danger;
                    case PRESUMPTION -> presumption;
                })
                .toList();
    }

    /** The level below which nobody may decide now; empty: nothing holds it. */
    static Optional<RiskLevel> level(Open plan) {
        Optional<RiskLevel> presumed = plan.risk().presumedLevel();
        return isHeld(plan) ? Optional.of(presumed.map(LEVEL::or).orElse(LEVEL)) : presumed;
    }

    /** Whether this level is not below what an order or declared danger holds. */
    static boolean allow(Open plan, RiskLevel decided) {
        return !isHeld(plan) || decided.atLeast(LEVEL);
    }

    private static boolean isHeld(Open plan) {
        return of(plan).stream().anyMatch(cause -> cause != Cause.PRESUMPTION);
    }

    /** The level in force: what was decided, and not less than the floors. Empty: nobody assessed, and nothing holds it. */
    public static Optional<RiskLevel> inForce(Open plan) {
        return plan.risk()
                .level()
                .map(decided -> level(plan).map(decided::or).orElse(decided))
                .or(() -> level(plan));
    }

    static List<PlanEvent> received(Open plan, RecordOrder order) {
        if (!plan.incidents().cases().contains(order.caseId())) {
            throw new RuleViolation(CASE_NOT_IN_PLAN);
        }
        return plan.risk().orders().of(order.orderId()).isPresent()
                ? List.of()
                : List.of(new OrderReceived(
                        plan.id(),
                        plan.knownParties(),
                        order.caseId(),
                        order.orderId(),
                        order.source(),
                        order.until(),
                        order.words()));
    }

    static List<PlanEvent> lifted(Open plan, LiftFloor lift) {
        Order order = plan.risk().orders().of(lift.orderId()).orElseThrow(() -> new RuleViolation(NO_SUCH_ORDER));
        if (order.lifted()) {
            throw new RuleViolation(FLOOR_LIFTED);
        }
        String person = lift.at().by();
        Instant now = lift.at().now();
        if (order.liftAt(now).filter(proposal -> proposal.by().equals(person)).isPresent()) {
            throw new RuleViolation(ANOTHER_LIFTER_NEEDED);
        }
        return List.of(
                order.liftAt(now).isEmpty()
                        ? new FloorLiftProposed(
                                plan.id(),
                                plan.knownParties(),
                                order.caseId(),
                                order.id(),
                                person,
                                Optional.of(now.plus(PROPOSAL_STANDS)),
                                lift.reasons())
                        : new FloorLifted(plan.id(), plan.knownParties(), order.caseId(), order.id(), lift.reasons()));
    }
}
