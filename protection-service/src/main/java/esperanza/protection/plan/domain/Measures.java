package esperanza.protection.plan.domain;

import esperanza.kernel.CaseId;
import esperanza.protection.plan.domain.Delivery.Confirmed;
import esperanza.protection.plan.domain.Delivery.Contested;
import esperanza.protection.plan.domain.Delivery.Decided;
import esperanza.protection.plan.domain.Delivery.HandedOver;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The measures of a plan.
 *
 * @param byId in the order in which they were decided
 */
public record Measures(Map<MeasureId, Measure> byId) {

    static final Measures NONE = new Measures(Map.of());

    public Collection<Measure> all() {
        return byId.values();
    }

    List<MeasureId> ids() {
        return List.copyOf(byId.keySet());
    }

    Optional<Measure> of(MeasureId id) {
        return Optional.ofNullable(byId.get(id));
    }

    Measures only(Set<CaseId> cases) {
        return new Measures(
                InOrder.only(byId, each -> cases.contains(each.getValue().caseId())));
    }

    Measures decided(MeasureId id, CaseId caseId) {
        return with(new Measure(id, caseId, new Decided()));
    }

    Measures handedOver(MeasureId id, HandedOver handover) {
        return change(id, _ -> handover);
    }

    Measures confirmed(MeasureId id, Voice by) {
        return change(id, before -> new Confirmed(handover(before), by));
    }

    Measures contested(MeasureId id, Voice by) {
        return change(id, before -> new Contested(handover(before), by));
    }

    private Measures change(MeasureId id, UnaryOperator<Delivery> step) {
        Measure measure = byId.get(id);
        return with(measure.now(step.apply(measure.delivery())));
    }

    private Measures with(Measure measure) {
        return new Measures(InOrder.with(byId, measure.id(), measure));
    }

    private static HandedOver handover(Delivery before) {
        return switch (before) {
            case HandedOver handover -> handover;
            case Confirmed confirmed -> confirmed.handover();
            case Contested contested -> contested.handover();
            case Decided _ -> throw new IllegalStateException("a handover was judged before it was recorded");
        };
    }
}
