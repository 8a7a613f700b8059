package esperanza.protection.plan;

import static esperanza.protection.ProtectionStreams.MEASURE;

import esperanza.kernel.store.Outcome;
import esperanza.kernel.store.VersionConflict;
import esperanza.protection.measure.DecidedMeasures;
import esperanza.protection.measure.domain.DecidedMeasure;
import esperanza.protection.measure.domain.MeasureCommand;
import esperanza.protection.measure.domain.MeasureDecider;
import esperanza.protection.measure.domain.MeasureEvent;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.measure.domain.MeasureRule;
import esperanza.protection.measure.domain.MeasureState;
import esperanza.protection.measure.domain.PlanId;
import esperanza.protection.plan.StreamOfPlan.Deciding;
import esperanza.runtime.command.Asked;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;

/**
 * The measures of a plan, for a person who may know of the cases that they were decided for. The plan tells whom a
 * measure protects; the measure's own stream decides the rest.
 */
@Singleton
public class KnownMeasures implements DecidedMeasures {

    /** The steps of taking a measure away: each is decided anew if the plan changes until it is recorded. */
    private static final StreamOfPlan<MeasureCommand, MeasureState, MeasureEvent> CHANGES =
            new StreamOfPlan<>(MEASURE.type(), (found, id, read) -> {
                Deciding<MeasureCommand, MeasureEvent> deciding = deciding(found, id, read);
                return new Deciding<>(deciding.decider(), deciding.version(), true);
            });

    private final PlanWork work;

    KnownMeasures(PlanWork work) {
        this.work = work;
    }

    @Override
    public Uni<Outcome<MeasureEvent>> handle(
            Asked<?> asked,
            PlanId plan,
            MeasureId id,
            Function<DecidedMeasure, Uni<? extends MeasureCommand>> command) {
        return work.handleFound(asked, plan, MEASURE, id.value(), found -> command.apply(found.measure(id)));
    }

    @Override
    public Uni<Outcome<MeasureEvent>> change(
            Asked<?> asked, PlanId plan, MeasureId id, Function<ChangeBasis, MeasureCommand> command) {
        return work.handleFound(asked, plan, CHANGES, id.value(), found -> Uni.createFrom()
                .item(command.apply(new ChangeReadings(found, id).basis())));
    }

    /**
     * Fails with {@link VersionConflict} if the person has not read the present version, and then with
     * {@link MeasureRule#NO_SUCH_MEASURE} if the plan has no such measure in a known case.
     */
    public static Deciding<MeasureCommand, MeasureEvent> deciding(FoundPlan found, UUID id, int read) {
        MeasureId measure = new MeasureId(id);
        if (!found.knows(measure) && read != found.version()) {
            throw new VersionConflict();
        }
        return new Deciding<>(
                new MeasureDecider(Optional.of(found.measure(measure))),
                OptionalInt.of(found.ofMeasure(measure, read)));
    }
}
