package esperanza.protection.measure.domain;

import esperanza.protection.measure.domain.UseEvent.*;
import java.util.Optional;

/**
 * A measure in use: whether it works, as far as somebody said so.
 *
 * @param tested the result of the last test; empty: never tested since it was handed over
 * @param failed somebody said that it fails, and nobody that it works again
 * @param returned the person gave it back, and did not take it again
 */
public record Use(Optional<TestResult> tested, boolean failed, boolean returned) {

    static final Use NEW = new Use(Optional.empty(), false, false);

    /** A handover says nothing of what fails or was given back: only a repair, a test or the person does. */
    Use handedOverAgain() {
        return new Use(Optional.empty(), failed, returned);
    }

    Use after(UseEvent event) {
        return switch (event) {
            case MeasureTested test -> tested(test.result());
            case MeasureFailed _ -> new Use(tested, true, returned);
            case MeasureRestored _ -> new Use(tested, false, returned);
            case MeasureReturned _ -> new Use(tested, failed, true);
            case MeasureResumed _ -> new Use(tested, failed, false);
            case MeasureIncidentRecorded _, EffectivenessReviewed _ -> this;
        };
    }

    /** A test that works in part leaves open whether the measure fails. */
    private Use tested(TestResult result) {
        return new Use(
                Optional.of(result),
                switch (result) {
                    case WORKS -> false;
                    case FAILS -> true;
                    case PARTLY -> failed;
                },
                returned);
    }
}
