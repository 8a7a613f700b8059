package esperanza.intake.adapter.rest;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How exactly whoever reported is told when it was. To the hour for those without a name: whoever finds the answer cannot match it
 * with what somebody saw pass on a line. Always the hour before, so that no term is told later than it is.
 */
public enum Exactness {
    TO_THE_MOMENT,
    TO_THE_HOUR;

    public Instant told(Instant at) {
        return switch (this) {
            case TO_THE_MOMENT -> at;
            case TO_THE_HOUR -> at.truncatedTo(ChronoUnit.HOURS);
        };
    }
}
