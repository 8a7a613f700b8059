package esperanza.protection.measure.domain;

import esperanza.kernel.AfterTheFact;
import esperanza.kernel.At;
import esperanza.kernel.OfTheVersionRead;
import esperanza.kernel.Personal;
import java.time.Instant;
import java.util.Optional;

/** The commands on one measure after its plan decided it. */
public sealed interface MeasureCommand
        permits MeasureCommand.RecordHandover,
                MeasureCommand.ConfirmHandover,
                MeasureCommand.ContestHandover,
                MeasureCommand.ReportObstacle,
                MeasureCommand.ReassignMeasure,
                MeasureCommand.RatifyMeasure,
                UseCommand,
                ChangeCommand,
                MisuseCommand {

    record RecordHandover(At at, Instant handedOverAt, Optional<Personal<String>> note) implements MeasureCommand {}

    /**
     * Record that the other side confirms the handover.
     *
     * @param by the side that confirms
     */
    record ConfirmHandover(At at, Voice by, Optional<Personal<String>> note)
            implements MeasureCommand, OfTheVersionRead, AfterTheFact {}

    /**
     * Record that the other side contests the handover.
     *
     * @param by the side that contests
     */
    record ContestHandover(Voice by, Optional<Personal<String>> note)
            implements MeasureCommand, OfTheVersionRead, AfterTheFact {}

    /** Record an obstacle that keeps the measure from being handed over. */
    record ReportObstacle(Personal<String> description) implements MeasureCommand, OfTheVersionRead, AfterTheFact {}

    /** Record what the body says of a measure that was decided as urgent. The measure goes on in each case. */
    record RatifyMeasure(At at, Ratification outcome, Personal<String> reasons)
            implements MeasureCommand, OfTheVersionRead {}

    /** @param to pseudonym of the person who answers for the delivery from now on */
    record ReassignMeasure(String to, Personal<String> reasons) implements MeasureCommand {}
}
