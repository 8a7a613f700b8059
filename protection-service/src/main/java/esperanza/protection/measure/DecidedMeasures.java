package esperanza.protection.measure;

import esperanza.access.NotHere;
import esperanza.kernel.store.Outcome;
import esperanza.protection.measure.domain.DecidedMeasure;
import esperanza.protection.measure.domain.MeasureCommand;
import esperanza.protection.measure.domain.MeasureEvent;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.measure.domain.MeasureRule;
import esperanza.protection.measure.domain.PlanId;
import esperanza.runtime.command.Asked;
import io.smallrye.mutiny.Uni;
import java.util.function.Function;

/** The measures that plans decided. A plan tells who may know of a measure, and whom it protects now. */
public interface DecidedMeasures {

    /**
     * Handles a command on a measure. Fails with {@link NotHere} if the caller may know of no incident of the plan, and
     * with {@link MeasureRule#NO_SUCH_MEASURE} if they may not know of the measure.
     *
     * @param command puts the command together for the measure as its plan decided it
     */
    Uni<Outcome<MeasureEvent>> handle(
            Asked<?> asked, PlanId plan, MeasureId id, Function<DecidedMeasure, Uni<? extends MeasureCommand>> command);
}
