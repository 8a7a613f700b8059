package esperanza.protocol.term;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One calculation of a term and its steps.
 *
 * @param backwards whether the term lies before {@code start}
 * @param start the instant from which it is counted; backwards, the instant before which it lies
 * @param due the last instant, to the microsecond, at which the act is in time
 * @param firstDay the first day that was counted; empty if no days were
 * @param notCounted the days within the term that did not count, because they are no business days
 * @param movedFrom the day on which the term would end if that were a business day; empty if the end did not move
 * @param pauses the pauses that the term had while it ran
 */
public record Reckoning(
        LegalDuration length,
        boolean backwards,
        Instant start,
        Instant due,
        LegalCalendar calendar,
        Optional<LocalDate> firstDay,
        List<DayOff> notCounted,
        Optional<LocalDate> movedFrom,
        List<Pause> pauses) {

    public Reckoning {
        notCounted = List.copyOf(notCounted);
        pauses = List.copyOf(pauses);
    }

    /**
     * Counts forward from {@code start}.
     *
     * @throws IllegalArgumentException if a pause begins before the start or within another
     */
    public static Reckoning after(LegalDuration length, Instant start, LegalCalendar calendar, List<Pause> pauses) {
        return new Forward(length, start, calendar, Pause.inOrder(start, pauses)).reckon();
    }

    /**
     * Counts back from an instant, such as a session. The day of that instant does not count. An act is in time until
     * the end of the last day counted, and never later.
     */
    public static Reckoning before(LegalDuration length, Instant instant, LegalCalendar calendar) {
        return new Backward(length, instant, calendar).reckon();
    }

    /** The last day of the term. */
    public LocalDate lastDay() {
        return calendar.dayOf(due);
    }

    /** The calculation in one sentence, in English, Spanish or Portuguese. Any other language answers in English. */
    public String in(Locale locale) {
        return Explanation.of(this, locale);
    }
}
