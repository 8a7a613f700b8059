package esperanza.protection.measure;

import esperanza.access.NotHere;
import esperanza.kernel.store.Outcome;
import esperanza.protection.measure.domain.ChangeFacts;
import esperanza.protection.measure.domain.DecidedMeasure;
import esperanza.protection.measure.domain.MeasureCommand;
import esperanza.protection.measure.domain.MeasureEvent;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.measure.domain.MeasureRule;
import esperanza.protection.measure.domain.PlanId;
import esperanza.runtime.command.Asked;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
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

    /**
     * The same for a step of taking the measure away: it rests on the plan, and is decided anew if the plan changes until
     * it is recorded.
     */
    Uni<Outcome<MeasureEvent>> change(
            Asked<?> asked, PlanId plan, MeasureId id, Function<ChangeBasis, MeasureCommand> command);

    /**
     * The readings of a plan on which taking a measure away rests.
     *
     * @param decision the last one about the change that is open, or was carried out; empty: there is none
     */
    record ChangeBasis(ChangeFacts facts, Optional<DecisionOnChange> decision) {}

    /**
     * A decision about a change.
     *
     * @param carried whether it is adopted, and allows the change
     * @param told when it was last recorded that the person was told, and until when they can appeal, as they were told;
     *     empty: they were not told, or contest it
     * @param basisChanged whether a threat came after the change was proposed, or an assessment or an objection after
     *     its matter was prepared
     */
    record DecisionOnChange(UUID id, boolean carried, Optional<Told> told, boolean basisChanged) {

        /** @param recordedAt from when the term of an appeal is counted */
        public record Told(Instant recordedAt, Instant appealBy) {}
    }
}
