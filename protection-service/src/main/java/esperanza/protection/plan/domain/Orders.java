package esperanza.protection.plan.domain;

import esperanza.kernel.CaseId;
import esperanza.protection.plan.domain.JoinedRiskEvent.*;
import esperanza.protection.plan.domain.OrderEvent.*;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The orders of courts and of the Commission that hold the level, by their ids. */
public record Orders(Map<UUID, Order> byId) {

    /**
     * An order that holds the level until two persons lift the floor.
     *
     * @param until the date that the order says; the floor stays beyond it
     * @param lift the last proposal to lift the floor
     * @param lifted the order holds nothing any more
     */
    public record Order(
            UUID id,
            CaseId caseId,
            Source source,
            Optional<Instant> until,
            Optional<LiftProposal> lift,
            boolean lifted) {

        private Order lifted(Optional<LiftProposal> proposed, boolean is) {
            return new Order(id, caseId, source, until, proposed, is);
        }

        /** The proposal that a second person can follow now. */
        Optional<LiftProposal> liftAt(Instant now) {
            return lift.filter(proposal -> proposal.stands(now));
        }
    }

    /**
     * A proposal to lift a floor. One that is old rests on what was so then.
     *
     * @param by pseudonym of the person who proposed it
     * @param until empty: an event of the oldest releases, which says none
     */
    public record LiftProposal(String by, Optional<Instant> until) {

        private boolean stands(Instant now) {
            return until.filter(now::isAfter).isEmpty();
        }
    }

    static final Orders NONE = new Orders(Map.of());

    /** Those that hold the level. */
    public List<Order> holding() {
        return byId.values().stream().filter(each -> !each.lifted()).toList();
    }

    Optional<Order> of(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    Orders only(Set<CaseId> cases) {
        return new Orders(
                InOrder.only(byId, each -> cases.contains(each.getValue().caseId())));
    }

    Orders takenOver(RiskTakenOver news) {
        Orders more = this;
        for (PassedOrder each : news.orders()) {
            more = more.with(
                    new Order(each.orderId(), news.caseId(), each.source(), each.until(), Optional.empty(), false));
        }
        return more;
    }

    Orders evolve(OrderEvent event) {
        return switch (event) {
            case OrderReceived news ->
                with(new Order(news.orderId(), news.caseId(), news.source(), news.until(), Optional.empty(), false));
            case FloorLiftProposed news ->
                changed(news, each -> each.lifted(Optional.of(new LiftProposal(news.by(), news.standsUntil())), false));
            case FloorLifted news -> changed(news, each -> each.lifted(each.lift(), true));
        };
    }

    private Orders changed(OrderEvent news, UnaryOperator<Order> change) {
        return of(news.orderId()).map(change).map(this::with).orElse(this);
    }

    private Orders with(Order order) {
        return new Orders(InOrder.with(byId, order.id(), order));
    }
}
