package esperanza.intake.report.view;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The precision of instants in answers to the reporter. Anonymous reporters get them to the hour, so that a found
 * answer cannot be matched with observed network traffic.
 * Instants are rounded down, so that no term appears later than it is.
 */
public enum TimeDisclosure {
    TO_THE_MOMENT,
    TO_THE_HOUR;

    public Instant told(Instant at) {
        return switch (this) {
            case TO_THE_MOMENT -> at;
            case TO_THE_HOUR -> at.truncatedTo(ChronoUnit.HOURS);
        };
    }
}
