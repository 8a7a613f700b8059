package esperanza.protocol.term;

import esperanza.protocol.vocabulary.Words;

/**
 * Days of the calendar, holidays included. The day of the start is not counted; the last day belongs to the term until
 * its end in the mechanism's time zone, however long legal time makes that day.
 */
public record CalendarDays(int count) implements LegalDuration {

    public CalendarDays {
        Require.that(count > 0, "A term of " + count + " calendar days is not positive");
    }

    @Override
    public Words words() {
        return count == 1
                ? new Words("1 calendar day", "1 día natural", "1 dia corrido")
                : new Words(count + " calendar days", count + " días naturales", count + " dias corridos");
    }
}
