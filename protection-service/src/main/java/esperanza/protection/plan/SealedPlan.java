package esperanza.protection.plan;

import static esperanza.protection.ProtectionStreams.MEASURE;
import static esperanza.protection.ProtectionStreams.PLAN;

import esperanza.kernel.Recorded;
import esperanza.kernel.store.SealedEvents;
import esperanza.protection.measure.domain.MeasureEvent;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.plan.domain.PlanEvent;
import esperanza.protection.plan.domain.PlanEvent.*;
import esperanza.runtime.Streams;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Opens what is sealed in a plan and its measures, as far as the person who found the plan may know of it. Records
 * nothing: {@link OpenPlan} does before it asks here.
 */
@Singleton
class SealedPlan {

    private final SealedEvents<PlanEvent> plans;
    private final SealedEvents<MeasureEvent> measures;

    SealedPlan(Streams streams) {
        this.plans = streams.sealed(PLAN.type().events());
        this.measures = streams.sealed(MEASURE.type().events());
    }

    /** The decisions of all measures that the person may know of. */
    Uni<List<Recorded<UrgentMeasureDecided>>> decisions(FoundPlan found) {
        return opened(found, UrgentMeasureDecided.class).map(decided -> decided.stream()
                .filter(each -> found.knows(each.event().measureId()))
                .toList());
    }

    /** The deliveries of these measures. */
    Uni<List<Recorded<MeasureEvent>>> deliveries(FoundPlan found, Collection<MeasureId> of) {
        return Multi.createFrom()
                .iterable(of)
                .onItem()
                .transformToUniAndConcatenate(id -> measures.open(MEASURE.stream(id), subject(found)))
                .onItem()
                .<Recorded<MeasureEvent>>disjoint()
                .collect()
                .asList();
    }

    /** The reviews whose every case the person may know of. */
    Uni<List<Recorded<SeparationReviewed>>> reviews(FoundPlan found) {
        return opened(found, SeparationReviewed.class).map(reviewed -> reviewed.stream()
                .filter(each -> knowsAll(found, each.event().separationId()))
                .toList());
    }

    private <T extends PlanEvent> Uni<List<Recorded<T>>> opened(FoundPlan found, Class<T> kind) {
        return plans.open(PLAN.stream(found.id()), subject(found)).map(events -> events.stream()
                .filter(each -> kind.isInstance(each.event())
                        && found.known().contains(each.event().caseId()))
                .map(each -> each.as(kind))
                .toList());
    }

    private static boolean knowsAll(FoundPlan found, UUID separation) {
        List<MeasureId> reviewed = found.history().stream()
                .map(Recorded::event)
                .filter(event -> event instanceof PartiesSetApart apart
                        && apart.separationId().filter(separation::equals).isPresent())
                .flatMap(event -> ((PartiesSetApart) event).measures().stream())
                .toList();
        return reviewed.stream().allMatch(found::knows);
    }

    private static Set<UUID> subject(FoundPlan found) {
        return Set.of(found.id().value());
    }
}
