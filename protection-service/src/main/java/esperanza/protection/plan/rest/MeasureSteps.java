package esperanza.protection.plan.rest;

import esperanza.kernel.Recorded;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.plan.FoundPlan;
import esperanza.protection.plan.domain.GrantEvent;
import esperanza.protection.plan.domain.PlanEvent;
import esperanza.protection.plan.domain.PlanEvent.UrgentMeasureDecided;
import esperanza.runtime.log.EventType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The way of each measure of known cases: what was recorded about it on the plan and on its own stream. */
public final class MeasureSteps {

    /**
     * One step of a measure.
     *
     * @param event the published name of what was recorded, like {@code measure-granted}
     * @param at when it happened, as far as somebody says so
     */
    public record Step(String event, Instant at) {}

    private MeasureSteps() {}

    /** In the order in which they were recorded. */
    static Map<MeasureId, List<Step>> of(FoundPlan found) {
        Map<MeasureId, List<Recorded<?>>> all = new LinkedHashMap<>();
        found.measures().keySet().forEach(id -> all.put(id, new ArrayList<>()));
        for (Recorded<PlanEvent> recorded : found.history()) {
            measure(recorded.event()).filter(all::containsKey).ifPresent(id -> all.get(id)
                    .add(recorded));
        }
        found.measures().forEach((id, history) -> all.get(id).addAll(history));
        Map<MeasureId, List<Step>> steps = new LinkedHashMap<>();
        all.forEach((id, recorded) -> steps.put(id, inOrder(recorded)));
        return steps;
    }

    private static Optional<MeasureId> measure(PlanEvent event) {
        return switch (event) {
            case UrgentMeasureDecided decided -> Optional.of(decided.measureId());
            case GrantEvent about -> Optional.of(about.measureId());
            case PlanEvent _ -> Optional.empty();
        };
    }

    private static List<Step> inOrder(List<Recorded<?>> recorded) {
        return recorded.stream()
                .sorted(Comparator.comparing(Recorded::position))
                .map(each -> new Step(EventType.shortName(each.event().getClass()), each.occurredAt()))
                .toList();
    }
}
