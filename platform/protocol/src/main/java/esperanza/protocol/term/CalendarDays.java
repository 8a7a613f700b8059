package esperanza.protocol.term;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Days of the calendar, holidays included. The day of the start is not counted; the last day belongs to the term until
 * its end in the mechanism's time zone, however long legal time makes that day.
 */
public record CalendarDays(int count) implements LegalDuration {

    public CalendarDays {
        Require.that(count > 0, "A term of " + count + " calendar days is not positive");
    }

    @Override
    public Instant dueAfter(Instant start, ZoneId zone) {
        return start.atZone(zone)
                .toLocalDate()
                .plusDays(count + 1L)
                .atStartOfDay(zone)
                .toInstant()
                .minus(1, ChronoUnit.MICROS);
    }

    @Override
    public Text text() {
        return count == 1
                ? new Text("1 calendar day", "1 día natural")
                : new Text(count + " calendar days", count + " días naturales");
    }
}
