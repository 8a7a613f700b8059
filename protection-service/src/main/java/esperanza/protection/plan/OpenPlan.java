package esperanza.protection.plan;

import esperanza.access.Caller;
import esperanza.access.NotHere;
import esperanza.kernel.CaseId;
import esperanza.kernel.Recorded;
import esperanza.kernel.RuleViolation;
import esperanza.protection.measure.domain.MeasureEvent;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.measure.domain.MeasureRule;
import esperanza.protection.measure.domain.PlanId;
import esperanza.protection.plan.domain.MeasureDecision;
import esperanza.protection.plan.domain.PlanEvent.SeparationReviewed;
import esperanza.protection.plan.domain.PlanPart;
import esperanza.protection.plan.domain.PlanRule;
import esperanza.protocol.vocabulary.OpeningPurpose;
import esperanza.runtime.command.Asked;
import esperanza.runtime.opening.OpenedEvent;
import esperanza.runtime.opening.PartOpenings;
import esperanza.runtime.refusal.KnownCodes;
import esperanza.runtime.refusal.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.EnumSet;
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

    /**
     * The part to open, and the purpose.
     *
     * @param measureId opens the part of this measure alone; absent: of all measures that you may know of
     */
    public record Opening(
            PlanId planId,
            PlanPart part,
            OpeningPurpose purpose,
            Optional<String> reasons,
            Optional<MeasureId> measureId) {}

    /**
     * The part that was opened; the lists of the other parts are empty.
     *
     * @param withheld a rating that waits for a second person was left out: its rater alone opens it
     */
    public record Opened(
            UUID openingId,
            PlanPart part,
            List<Recorded<MeasureDecision>> decisions,
            List<Recorded<MeasureEvent>> deliveries,
            List<Recorded<SeparationReviewed>> reviews,
            List<OpenedEvent> events,
            boolean withheld) {

        static Opened of(UUID openingId, PlanPart part) {
            return new Opened(openingId, part, List.of(), List.of(), List.of(), List.of(), false);
        }

        private Opened decisions(List<Recorded<MeasureDecision>> found) {
            return new Opened(openingId, part, found, deliveries, reviews, events, withheld);
        }

        private Opened deliveries(List<Recorded<MeasureEvent>> found) {
            return new Opened(openingId, part, decisions, found, reviews, events, withheld);
        }

        private Opened reviews(List<Recorded<SeparationReviewed>> found) {
            return new Opened(openingId, part, decisions, deliveries, found, events, withheld);
        }

        private Opened said(SealedPlan.Said found) {
            return new Opened(openingId, part, decisions, deliveries, reviews, found.events(), found.withheld());
        }
    }

    private static final Set<PlanPart> OF_ONE_MEASURE = EnumSet.of(PlanPart.MEASURES, PlanPart.DELIVERIES);

    /** How and where a person is found: for those who look for them. */
    private static final Set<PlanPart> OF_THE_PERSON_ALONE = EnumSet.of(PlanPart.CHECKIN, PlanPart.ALARM);

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
    public Uni<Opened> open(Asked<?> asked, Opening said) {
        KnownCodes.require("/purpose", said.purpose());
        if (said.measureId().isPresent() && !OF_ONE_MEASURE.contains(said.part())) {
            throw Refused.invalid(
                    "/measureId", "not-of-one-measure", "This part is about the person, not about one measure");
        }
        UUID plan = said.planId().value();
        return finder.found(asked.caller(), asked.action(), plan)
                .invoke(found -> requireAMatter(asked.caller(), found, said.part()))
                .chain(found -> openings.open(
                        asked,
                        new PartOpenings.Opening(plan, cases(said, found), said.part(), said.purpose(), said.reasons()),
                        openingId -> opened(Opened.of(openingId, said.part()), said, found, asked.caller())));
    }

    /** A member of a body works on the matters alone, and looks for nobody. */
    private static void requireAMatter(Caller caller, FoundPlan found, PlanPart part) {
        if (ReadPlan.onlyDecides(caller) && (!found.waitsForABody() || OF_THE_PERSON_ALONE.contains(part))) {
            throw new RuleViolation(PlanRule.NO_MATTER_HERE);
        }
    }

    private static List<CaseId> cases(Opening said, FoundPlan found) {
        return said.measureId().map(id -> List.of(found.measure(id).caseId())).orElseGet(found::incidents);
    }

    private Uni<Opened> opened(Opened nothing, Opening said, FoundPlan found, Caller reader) {
        PlanPart part = said.part();
        Collection<MeasureId> measures =
                said.measureId().<Collection<MeasureId>>map(Set::of).orElse(found.decided());
        return switch (part) {
            case MEASURES ->
                sealed.decisions(found)
                        .map(all -> all.stream()
                                .filter(each -> measures.contains(each.event().measureId()))
                                .toList())
                        .map(nothing::decisions);
            case DELIVERIES -> sealed.deliveries(found, measures).map(nothing::deliveries);
            case SEPARATIONS -> sealed.reviews(found).map(nothing::reviews);
            case CONVERSATIONS, RISK, DECISION, CHANGE, PEOPLE, CHECKIN, ALARM ->
                sealed.said(found, part, reader.pseudonym()).map(nothing::said);
        };
    }
}
