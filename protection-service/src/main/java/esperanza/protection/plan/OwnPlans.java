package esperanza.protection.plan;

import static esperanza.protection.ProtectionStreams.CHECKIN;
import static esperanza.protection.ProtectionStreams.DECISION;
import static esperanza.protection.ProtectionStreams.MEASURE;
import static esperanza.protection.ProtectionStreams.PLAN;

import esperanza.access.NotHere;
import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.RuleViolation;
import esperanza.protection.checkin.domain.CheckinCommand;
import esperanza.protection.checkin.domain.CheckinDecider;
import esperanza.protection.checkin.domain.CheckinEvent;
import esperanza.protection.checkin.domain.CheckinRule;
import esperanza.protection.checkin.domain.CheckinState;
import esperanza.protection.decision.domain.DecisionCommand;
import esperanza.protection.decision.domain.DecisionDecider;
import esperanza.protection.decision.domain.DecisionEvent;
import esperanza.protection.decision.domain.DecisionId;
import esperanza.protection.decision.domain.DecisionRule;
import esperanza.protection.decision.domain.DecisionState;
import esperanza.protection.measure.DecidedMeasures.ChangeBasis;
import esperanza.protection.measure.domain.Change;
import esperanza.protection.measure.domain.ChangeRule;
import esperanza.protection.measure.domain.MeasureCommand;
import esperanza.protection.measure.domain.MeasureDecider;
import esperanza.protection.measure.domain.MeasureEvent;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.measure.domain.MeasureRule;
import esperanza.protection.measure.domain.MeasureState;
import esperanza.protection.plan.StreamOfPlan.Deciding;
import esperanza.protection.plan.domain.Plan;
import esperanza.protection.plan.domain.PlanCommand;
import esperanza.protection.plan.domain.PlanEvent;
import esperanza.protocol.vocabulary.MeasureType;
import esperanza.runtime.command.Asked;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** A person reads their own plan and acts on it. What they say is decided on the plan as it is then. */
@Singleton
public class OwnPlans {

    /** @param of the case by whose door the person came */
    public record Whose(PartyRef party, CaseId of) {}

    private static final StreamOfPlan<PlanCommand, Plan, PlanEvent> OWN_PLAN =
            new StreamOfPlan<>(PLAN.type(), KnownPart::own);
    private static final StreamOfPlan<MeasureCommand, MeasureState, MeasureEvent> OWN_MEASURE = new StreamOfPlan<>(
            MEASURE.type(),
            (found, id, _) -> new Deciding<>(
                    new MeasureDecider(Optional.of(found.measure(new MeasureId(id)))), OptionalInt.empty()));
    private static final StreamOfPlan<DecisionCommand, DecisionState, DecisionEvent> OWN_DECISION = new StreamOfPlan<>(
            DECISION.type(),
            (found, id, _) -> new Deciding<>(
                    new DecisionDecider(Optional.of(found.matter(new DecisionId(id)))), OptionalInt.empty()));

    private static final StreamOfPlan<CheckinCommand, CheckinState, CheckinEvent> OWN_CHECKIN = new StreamOfPlan<>(
            CHECKIN.type(), (_, _, _) -> new Deciding<>(new CheckinDecider(Optional.empty()), OptionalInt.empty()));

    private final FindPlan finder;
    private final PlanWork work;
    private final ReadPlan reading;

    OwnPlans(FindPlan finder, PlanWork work, ReadPlan reading) {
        this.finder = finder;
        this.work = work;
        this.reading = reading;
    }

    /** The plan of the party, and those that go on for it, the last one last. Fails with {@link NotHere} without one. */
    public Uni<List<FoundPlan>> all(Whose whose) {
        return finder.own(whose.party(), whose.of());
    }

    /** The types of measures, as far as they can be opened now. */
    public Uni<Map<MeasureId, MeasureType>> types(FoundPlan found) {
        return reading.types(found);
    }

    /** The plan that goes on for the case by whose door the person came. Fails with {@link NotHere} without one. */
    public Uni<FoundPlan> goingOn(Whose whose) {
        return all(whose).map(plans -> goingOn(whose, plans));
    }

    /** The plan on which the person agreed on words; that which goes on, if there is none: a call for help is heard. */
    public Uni<FoundPlan> agreedOrGoingOn(Whose whose) {
        return all(whose)
                .map(plans ->
                        plans.stream().filter(OwnPlans::isAgreed).findFirst().orElseGet(() -> goingOn(whose, plans)));
    }

    private static FoundPlan goingOn(Whose whose, List<FoundPlan> plans) {
        return plans.stream()
                .filter(each -> each.incidents().contains(whose.of()))
                .reduce((_, later) -> later)
                .orElseThrow(NotHere::new);
    }

    /** On that plan. */
    public Uni<Void> onPlan(Asked<?> asked, Whose whose, Function<FoundPlan, PlanCommand> command) {
        return handle(asked, () -> goingOn(whose), OWN_PLAN, OwnPlans::id, command);
    }

    /** On the plan that decided the measure. Fails with {@link MeasureRule#NO_SUCH_MEASURE} if none did. */
    public Uni<Void> onPlanOf(Asked<?> asked, Whose whose, MeasureId id, Function<FoundPlan, PlanCommand> command) {
        return handle(asked, () -> deciding(whose, id), OWN_PLAN, OwnPlans::id, command);
    }

    /**
     * On the plan that prepared the decision, also once that one was joined into another: those who decided are known there.
     * Fails with {@link DecisionRule#NO_SUCH_DECISION} if none did.
     */
    public Uni<Void> onPlanOf(Asked<?> asked, Whose whose, DecisionId id, Function<FoundPlan, PlanCommand> command) {
        return handle(asked, () -> preparing(whose, id), OWN_PLAN, OwnPlans::id, command);
    }

    /** Fails with {@link MeasureRule#NO_SUCH_MEASURE} if no plan of the person decided it. */
    public Uni<Void> onMeasure(Asked<?> asked, Whose whose, MeasureId id, Function<FoundPlan, MeasureCommand> command) {
        return handle(asked, () -> deciding(whose, id), OWN_MEASURE, _ -> id.value(), command);
    }

    /**
     * On a change that the person was told. Fails with {@link ChangeRule#NO_CHANGE} for one that they were not told, as if
     * nobody had proposed it.
     *
     * @param command from the readings of the plan on which a change rests
     */
    public Uni<Void> onChange(
            Asked<?> asked, Whose whose, MeasureId id, BiFunction<FoundPlan, ChangeBasis, MeasureCommand> command) {
        return onMeasure(asked, whose, id, found -> {
            if (found.states().get(id).change().flatMap(Change::told).isEmpty()) {
                throw new RuleViolation(ChangeRule.NO_CHANGE);
            }
            return command.apply(found, new ChangeReadings(found, id).basis());
        });
    }

    /** Fails with {@link DecisionRule#NO_SUCH_DECISION} if no plan of the person prepared it. */
    public Uni<Void> onDecision(
            Asked<?> asked, Whose whose, DecisionId id, Function<FoundPlan, DecisionCommand> command) {
        return handle(asked, () -> preparing(whose, id), OWN_DECISION, _ -> id.value(), command);
    }

    /** On the plan on which it was agreed. Fails with {@link CheckinRule#NO_CHECKINS} if nothing was agreed. */
    public Uni<Void> checkIn(Asked<?> asked, Whose whose, Function<FoundPlan, CheckinCommand> command) {
        return handle(
                asked,
                () -> with(whose, OwnPlans::isAgreed, CheckinRule.NO_CHECKINS),
                OWN_CHECKIN,
                OwnPlans::id,
                command);
    }

    private <C, E> Uni<Void> handle(
            Asked<?> asked,
            Supplier<Uni<FoundPlan>> own,
            StreamOfPlan<C, ?, E> of,
            Function<FoundPlan, UUID> id,
            Function<FoundPlan, C> command) {
        return work.handleOwn(asked, own, of, id, command).replaceWithVoid();
    }

    private static boolean isAgreed(FoundPlan found) {
        return found.heard().agreed().isPresent();
    }

    private static UUID id(FoundPlan found) {
        return found.id().value();
    }

    private Uni<FoundPlan> deciding(Whose whose, MeasureId id) {
        return with(whose, found -> found.knows(id), MeasureRule.NO_SUCH_MEASURE);
    }

    private Uni<FoundPlan> preparing(Whose whose, DecisionId id) {
        return with(whose, found -> found.knows(id), DecisionRule.NO_SUCH_DECISION);
    }

    private Uni<FoundPlan> with(Whose whose, Predicate<FoundPlan> has, RuleViolation.Rule otherwise) {
        return all(whose)
                .map(plans -> plans.stream().filter(has).findFirst().orElseThrow(() -> new RuleViolation(otherwise)));
    }
}
