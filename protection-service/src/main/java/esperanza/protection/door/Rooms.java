package esperanza.protection.door;

import esperanza.kernel.Recorded;
import esperanza.protection.decision.domain.DecisionEvent.BeneficiaryTold;
import esperanza.protection.decision.domain.DecisionId;
import esperanza.protection.decision.domain.DecisionState;
import esperanza.protection.decision.domain.DecisionState.Told;
import esperanza.protection.decision.domain.MatterKind;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.measure.domain.MeasureState;
import esperanza.protection.plan.FoundPlan;
import esperanza.protection.plan.domain.Appeal;
import esperanza.protection.plan.domain.Floors;
import esperanza.protection.plan.domain.Offer;
import esperanza.protection.plan.domain.PlanEvent.MatterPrepared;
import esperanza.protection.plan.domain.StayEvent.*;
import esperanza.protocol.diligence.OwedTerms.Owed;
import esperanza.protocol.vocabulary.MeasureType;
import esperanza.protocol.vocabulary.RiskLevel;
import esperanza.runtime.opening.PartOpened;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** The last word of the person about the whole plan. */
    public enum Stay {
        HERE,
        PAUSED,
        LEFT
    }

    /** A decision that somebody told the person. */
    public record ToldDecision(MatterPrepared matter, Told told, Instant toldAt) {

        public DecisionId id() {
            return matter.decisionId();
        }

        /** Whether it was about what a measure loses: to allow it is no good news. */
        public boolean takesAway() {
            return matter.about() == MatterKind.CHANGE;
        }
    }

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

    /** The offers that were made to the person, on the plans that go on. */
    public List<Offer> offers() {
        return plans.stream()
                .filter(plan -> plan.plan().into().isEmpty())
                .flatMap(plan -> plan.plan().only(plan.known()).offers().all().stream())
                .toList();
    }

    /** The changes that somebody told the person. */
    public Map<MeasureId, ChangeCard> changes() {
        Map<MeasureId, ChangeCard> told = new HashMap<>();
        plans.forEach(plan -> plan.states()
                .forEach((id, state) ->
                        ChangeCard.of(state, plan.plan().appeals().over()).ifPresent(card -> told.put(id, card))));
        return told;
    }

    /** The appeals of the person that nobody has decided. */
    public List<Appeal> appeals() {
        return plans.stream()
                .flatMap(plan -> plan.plan().only(plan.known()).appeals().all().stream())
                .filter(Appeal::isOpen)
                .toList();
    }

    /** The decisions that somebody told the person, in the order in which they were told. */
    public List<ToldDecision> told() {
        return plans.stream()
                .flatMap(Rooms::told)
                .sorted(Comparator.comparing(ToldDecision::toldAt))
                .toList();
    }

    private static Stream<ToldDecision> told(FoundPlan plan) {
        Map<DecisionId, DecisionState> states = plan.decisionStates();
        return plan.history().stream()
                .flatMap(each -> each.event() instanceof MatterPrepared matter ? Stream.of(matter) : Stream.empty())
                .flatMap(matter -> states.get(matter.decisionId()) instanceof Told told
                        ? Stream.of(new ToldDecision(matter, told, toldAt(plan, matter.decisionId())))
                        : Stream.empty());
    }

    /** When the last telling was. */
    private static Instant toldAt(FoundPlan plan, DecisionId of) {
        return plan.decisions().get(of).stream()
                .filter(each -> each.event() instanceof BeneficiaryTold)
                .map(Recorded::occurredAt)
                .reduce(Instant.EPOCH, (_, later) -> later);
    }
}
