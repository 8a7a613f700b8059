package esperanza.protection.measure.domain;

import esperanza.kernel.Personal;
import java.time.Instant;
import java.util.Optional;

/** The commands on one measure after its plan decided it. */
public sealed interface MeasureCommand {

    /** The measure as its plan knows it when the command is sent. */
    DecidedMeasure measure();

    /** @param person pseudonym of the person who records the handover */
    record RecordHandover(DecidedMeasure measure, Instant handedOverAt, String person, Optional<Personal<String>> note)
            implements MeasureCommand {}

    /** @param person pseudonym of the person who records the confirmation that {@code by} gave */
    record ConfirmHandover(DecidedMeasure measure, Voice by, String person, Optional<Personal<String>> note)
            implements MeasureCommand {}

    record ContestHandover(DecidedMeasure measure, Voice by, Optional<Personal<String>> note)
            implements MeasureCommand {}

    /** @param to pseudonym of the person who answers for the delivery from now on */
    record ReassignMeasure(DecidedMeasure measure, String to, Personal<String> reasons) implements MeasureCommand {}
}
