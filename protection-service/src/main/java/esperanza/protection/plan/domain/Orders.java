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
     * @param liftProposedBy pseudonym of the person who proposed to lift the floor
     * @param lifted the order holds nothing any more
     */
    public record Order(
            UUID id,
            CaseId caseId,
            Source source,
            Optional<Instant> until,
            Optional<String> liftProposedBy,
            boolean lifted) {

        private Order lifted(Optional<String> proposedBy, boolean is) {
            return new Order(id, caseId, source, until, proposedBy, is);
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
            case FloorLiftProposed news -> changed(news, each -> each.lifted(Optional.of(news.by()), false));
            case FloorLifted news -> changed(news, each -> each.lifted(each.liftProposedBy(), true));
        };
    }

    private Orders changed(OrderEvent news, UnaryOperator<Order> change) {
        return of(news.orderId()).map(change).map(this::with).orElse(this);
    }

    private Orders with(Order order) {
        return new Orders(InOrder.with(byId, order.id(), order));
    }
}
