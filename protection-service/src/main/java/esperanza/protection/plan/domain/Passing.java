package esperanza.protection.plan.domain;

import esperanza.kernel.CaseId;
import esperanza.protection.plan.domain.JoinedRiskEvent.*;
import esperanza.protection.plan.domain.Plan.Open;
import esperanza.protection.plan.domain.PlanCommand.CallReview;
import esperanza.protection.plan.domain.PlanCommand.TakeOverRisk;
import esperanza.protocol.vocabulary.RiskLevel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How a joined plan passes on what holds the level, and how the plan that goes on takes it over. Software raises and
 * holds here, it never lowers: a level is taken over if it is higher, and an order if the plan does not know it.
 *
 * <p>No command is refused here.
 */
final class Passing {

    private Passing() {}

    /** Empty if the plan was not joined into another, or if nothing holds the level in the case. */
    static Optional<PlanEvent> passedOn(Open plan, CaseId of) {
        return passedOn(
                plan,
                of,
                plan.risk().levelIn(of),
                Optional.ofNullable(plan.risk().presumed().get(of)),
                plan.risk().orders().holding().stream()
                        .filter(order -> order.caseId().equals(of))
                        .map(order -> new PassedOrder(order.id(), order.source(), order.until()))
                        .toList(),
                plan.risk().reviews().open().stream()
                        .filter(review -> review.caseId().equals(of))
                        .map(review -> new PassedReview(review.id(), review.kind()))
                        .toList());
    }

    /** A review that is called on a joined plan is one of the plan that goes on. */
    static List<PlanEvent> passedOn(Open plan, CallReview call) {
        List<PassedReview> review = List.of(new PassedReview(call.reviewId(), call.kind()));
        return passedOn(plan, call.caseId(), Optional.empty(), Optional.empty(), List.of(), review).stream()
                .toList();
    }

    private static Optional<PlanEvent> passedOn(
            Open plan,
            CaseId of,
            Optional<RiskLevel> level,
            Optional<RiskLevel> presumed,
            List<PassedOrder> orders,
            List<PassedReview> reviews) {
        return plan.into()
                .filter(_ -> level.isPresent() || presumed.isPresent() || !orders.isEmpty() || !reviews.isEmpty())
                .map(into -> new RiskPassedOn(
                        plan.id(), into, plan.parties(Set.of(of)), of, level, presumed, orders, reviews));
    }

    /** The events for what is new to the plan; a case that the plan does not have brings nothing. */
    static List<PlanEvent> takenOver(Open plan, TakeOverRisk taken) {
        return plan.incidents().of(taken.caseId()).isEmpty()
                ? List.of()
                : heldAndCalled(plan, taken, held(plan, taken));
    }

    /**
     * A plan that was itself joined passes on what it takes over, and the reviews as they came: called there, they would
     * wait where nobody can answer.
     */
    private static List<PlanEvent> heldAndCalled(Open plan, TakeOverRisk taken, Optional<RiskTakenOver> held) {
        Open after = held.map(event -> evolve(plan, event)).orElse(plan);
        Stream<PlanEvent> further = plan.into().isPresent()
                ? passedOn(
                        plan,
                        taken.caseId(),
                        held.flatMap(RiskTakenOver::level),
                        held.flatMap(RiskTakenOver::presumedLevel),
                        held.map(RiskTakenOver::orders).orElse(List.of()),
                        taken.reviews())
                        .stream()
                : called(after, taken).stream();
        return Stream.concat(held.stream(), further).toList();
    }

    static Open evolve(Open plan, JoinedRiskEvent event) {
        return switch (event) {
            case RiskPassedOn _ -> plan;
            case RiskTakenOver news ->
                plan.risk(risk -> risk.takenOver(news)).matters(matters -> matters.basisChangedIn(news.caseId()));
        };
    }

    private static Optional<RiskTakenOver> held(Open plan, TakeOverRisk taken) {
        Optional<RiskLevel> higher = taken.level().filter(level -> isHigher(plan, taken.caseId(), level));
        List<PassedOrder> orders = taken.orders().stream()
                .filter(order -> plan.risk().orders().of(order.orderId()).isEmpty())
                .toList();
        Optional<RiskLevel> presumed = taken.presumedLevel().filter(level -> isMore(plan, taken.caseId(), level));
        return higher.isEmpty() && presumed.isEmpty() && orders.isEmpty()
                ? Optional.empty()
                : Optional.of(new RiskTakenOver(
                        plan.id(),
                        taken.from(),
                        plan.parties(Set.of(taken.caseId())),
                        taken.caseId(),
                        higher,
                        presumed,
                        orders));
    }

    private static boolean isMore(Open plan, CaseId of, RiskLevel presumed) {
        return Optional.ofNullable(plan.risk().presumed().get(of))
                .filter(own -> own.atLeast(presumed))
                .isEmpty();
    }

    private static boolean isHigher(Open plan, CaseId of, RiskLevel level) {
        return plan.risk().levelIn(of).map(own -> level.compareTo(own) > 0).orElse(true);
    }

    private static List<PlanEvent> called(Open plan, TakeOverRisk taken) {
        return taken.reviews().stream()
                .flatMap(review -> Reviewing.called(plan, review.reviewId(), taken.caseId(), review.kind()).stream())
                .toList();
    }
}
