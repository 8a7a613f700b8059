package esperanza.protection.door;

import esperanza.kernel.Recorded;
import esperanza.protection.decision.domain.DecisionId;
import esperanza.protection.decision.domain.DecisionState.Told;
import esperanza.protection.decision.domain.MatterKind;
import esperanza.protection.door.EnterOwnRooms.Visitor;
import esperanza.protection.door.read.OwnTerms;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.measure.domain.MeasureState;
import esperanza.protection.plan.FoundPlan;
import esperanza.protection.plan.OpenOwnPlan;
import esperanza.protection.plan.OpenOwnPlan.Words;
import esperanza.protection.plan.OwnPlans;
import esperanza.protection.plan.domain.Floors;
import esperanza.protection.plan.domain.PlanEvent.MatterPrepared;
import esperanza.protection.plan.domain.PlanPart;
import esperanza.protection.plan.domain.StayEvent.*;
import esperanza.protocol.diligence.OwedTerms.Owed;
import esperanza.protocol.vocabulary.MeasureType;
import esperanza.protocol.vocabulary.RiskLevel;
import esperanza.runtime.Together;
import esperanza.runtime.command.Sent;
import esperanza.runtime.opening.PartOpened;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows a person their own plan in codes, and opens what is written about them when they ask for it. */
@Singleton
public class ReadOwnRooms {

    /** The last word of the person about the whole plan. */
    public enum Stay {
        HERE,
        PAUSED,
        LEFT
    }

    /**
     * The content of the rooms, in codes alone.
     *
     * @param plans that of the party, and those that go on for it
     * @param types of measures, as far as they can be opened now
     * @param owed the terms that run, the next one first
     * @param openings of sealed words of the plan, the last one first
     */
    public record Rooms(
            List<FoundPlan> plans,
            Map<MeasureId, MeasureType> types,
            List<Owed> owed,
            List<Recorded<PartOpened>> openings) {

        public Stay stay() {
            return plans.stream()
                    .flatMap(plan -> plan.history().stream())
                    .sorted(Comparator.comparing(Recorded::position))
                    .flatMap(each -> switch (each.event()) {
                        case PlanPaused _ -> Stream.of(Stay.PAUSED);
                        case PlanLeft _ -> Stream.of(Stay.LEFT);
                        case PlanResumed _ -> Stream.of(Stay.HERE);
                        default -> Stream.<Stay>empty();
                    })
                    .reduce(Stay.HERE, (_, later) -> later);
        }

        /** The level in force; empty: nobody assessed, and nothing holds it. */
        public Optional<RiskLevel> level() {
            return plans.stream()
                    .flatMap(plan -> Floors.inForce(plan.plan().only(plan.known())).stream())
                    .reduce(RiskLevel::or);
        }

        /** By when the person checks in next; empty: they agreed on none. Alarms are not shown. */
        public Optional<Instant> checksInBy() {
            return plans.stream()
                    .flatMap(plan -> plan.heard().agreed().stream())
                    .map(agreed -> agreed.due())
                    .reduce((_, later) -> later);
        }

        public List<MeasureCard> measures() {
            return plans.stream()
                    .flatMap(plan -> plan.plan().only(plan.known()).measures().all().stream()
                            .map(measure -> new MeasureCard(
                                    measure, plan.states().getOrDefault(measure.id(), MeasureState.DECIDED))))
                    .toList();
        }

        /** The decisions about what a measure loses: to allow it is no good news. */
        public Set<DecisionId> takingAway() {
            return plans.stream()
                    .flatMap(plan -> plan.history().stream())
                    .flatMap(
                            each -> each.event() instanceof MatterPrepared matter && matter.about() == MatterKind.CHANGE
                                    ? Stream.of(matter.decisionId())
                                    : Stream.empty())
                    .collect(Collectors.toUnmodifiableSet());
        }

        /** The decisions that somebody told the person. */
        public Map<DecisionId, Told> told() {
            return plans.stream()
                    .flatMap(plan -> plan.decisionStates().entrySet().stream())
                    .filter(each -> each.getValue() instanceof Told)
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, each -> (Told) each.getValue()));
        }
    }

    private final OwnPlans plans;
    private final OpenOwnPlan sealed;
    private final OwnTerms terms;

    ReadOwnRooms(OwnPlans plans, OpenOwnPlan sealed, OwnTerms terms) {
        this.plans = plans;
        this.sealed = sealed;
        this.terms = terms;
    }

    public Uni<Rooms> rooms(Visitor visitor) {
        return plans.all(visitor.whose()).chain(found -> Uni.combine()
                .all()
                .unis(Together.ask(found, plans::types), Together.ask(found, sealed::openings))
                .with((types, openings) -> new Rooms(found, all(types), terms.of(found), latest(openings))));
    }

    /** Opens one part of each plan, each on the record. */
    public Uni<List<Words>> open(Visitor visitor, PlanPart part, Sent sent) {
        return plans.all(visitor.whose())
                .chain(found -> Together.ask(
                        found,
                        plan -> sealed.open(
                                visitor.asks(sent.under(
                                        sent.key().orElse("") + plan.plan().id().value())),
                                plan,
                                part)));
    }

    private static Map<MeasureId, MeasureType> all(List<Map<MeasureId, MeasureType>> ofPlans) {
        Map<MeasureId, MeasureType> all = new HashMap<>();
        ofPlans.forEach(all::putAll);
        return Map.copyOf(all);
    }

    private static List<Recorded<PartOpened>> latest(List<List<Recorded<PartOpened>>> ofPlans) {
        return ofPlans.stream()
                .flatMap(List::stream)
                .sorted(Comparator.<Recorded<PartOpened>, Instant>comparing(Recorded::recordedAt)
                        .reversed())
                .toList();
    }
}
