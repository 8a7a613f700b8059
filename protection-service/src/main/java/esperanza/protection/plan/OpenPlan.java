package esperanza.protection.plan;

import esperanza.access.NotHere;
import esperanza.kernel.CaseId;
import esperanza.kernel.Recorded;
import esperanza.protection.measure.domain.MeasureEvent;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.measure.domain.MeasureRule;
import esperanza.protection.plan.FindPlan.Found;
import esperanza.protection.plan.domain.PlanEvent.SeparationReviewed;
import esperanza.protection.plan.domain.PlanEvent.UrgentMeasureDecided;
import esperanza.protection.plan.domain.PlanPart;
import esperanza.protocol.vocabulary.OpeningPurpose;
import esperanza.runtime.command.Asked;
import esperanza.runtime.opening.PartOpenings;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Opens a sealed part of a plan for a stated purpose, on the record, restricted to the cases that the person may know
 * of.
 */
@Singleton
public class OpenPlan {

    /** @param measure the one measure that the person wants to see; empty: all measures they may know of */
    public record Wanted(
            PlanPart part, Optional<MeasureId> measure, OpeningPurpose purpose, Optional<String> reasons) {}

    /** The part that was opened; the lists of the other parts are empty. */
    public record Opened(
            UUID openingId,
            PlanPart part,
            List<Recorded<UrgentMeasureDecided>> decisions,
            List<Recorded<MeasureEvent>> deliveries,
            List<Recorded<SeparationReviewed>> reviews) {}

    private final FindPlan finder;
    private final PartOpenings openings;
    private final SealedPlan sealed;

    OpenPlan(FindPlan finder, PartOpenings openings, SealedPlan sealed) {
        this.finder = finder;
        this.openings = openings;
        this.sealed = sealed;
    }

    /**
     * Fails with {@link NotHere} if the caller may know of no incident of the plan, and with
     * {@link MeasureRule#NO_SUCH_MEASURE} if they may not know of the measure.
     */
    public Uni<Opened> open(Asked<?> asked, UUID planId, Wanted wanted) {
        return finder.found(asked.caller(), asked.action(), planId).chain(found -> {
            Optional<CaseId> one = wanted.measure().map(id -> found.measure(id).caseId());
            PartOpenings.Opening opening = new PartOpenings.Opening(
                    planId,
                    one.map(List::of).orElse(found.incidents()),
                    wanted.part(),
                    wanted.purpose(),
                    wanted.reasons());
            return openings.open(asked, opening, openingId -> opened(openingId, wanted, found));
        });
    }

    private Uni<Opened> opened(UUID openingId, Wanted wanted, Found found) {
        PlanPart part = wanted.part();
        Collection<MeasureId> measures =
                wanted.measure().<Collection<MeasureId>>map(Set::of).orElse(found.decided());
        return switch (part) {
            case MEASURES ->
                sealed.decisions(found)
                        .map(all -> all.stream()
                                .filter(each -> measures.contains(each.event().measureId()))
                                .toList())
                        .map(decisions -> new Opened(openingId, part, decisions, List.of(), List.of()));
            case DELIVERIES ->
                sealed.deliveries(found, measures)
                        .map(deliveries -> new Opened(openingId, part, List.of(), deliveries, List.of()));
            case SEPARATIONS ->
                sealed.reviews(found).map(reviews -> new Opened(openingId, part, List.of(), List.of(), reviews));
        };
    }
}
