package esperanza.protocol.term;

import esperanza.protocol.vocabulary.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The length of a term, written as norms write it: {@code 3 hours}, {@code 10 calendar days}, {@code 12 months}. */
public sealed interface LegalDuration permits Minutes, Hours, CalendarDays, BusinessDays, Months, Years {

    /** The length in words. */
    Words words();

    /** The last instant, to the microsecond, at which an act is in time; never before {@code start}. */
    default Instant dueAfter(Instant start, LegalCalendar calendar) {
        return Reckoning.after(this, start, calendar, List.of()).due();
    }

    /** As {@link #dueAfter(Instant, LegalCalendar)}, in a calendar without weekends and holidays. */
    default Instant dueAfter(Instant start, ZoneId zone) {
        return dueAfter(start, LegalCalendar.allDaysAlike(zone));
    }

    default boolean countsDays() {
        return this instanceof CalendarDays || this instanceof BusinessDays;
    }

    default boolean countsMonths() {
        return this instanceof Months || this instanceof Years;
    }

    /** Reads a length. A bare number of days is refused, because it does not say which days count. */
    static LegalDuration valueOf(String written) {
        Matcher parts = Pattern.compile("(\\d{1,5}) (minute|hour|calendar day|business day|month|year)s?")
                .matcher(written.strip());
        Require.that(
                parts.matches(),
                "Neither \"n hours\" (or \"n minutes\") nor \"n calendar days\", \"n business days\", \"n months\" or \"n years\": "
                        + written);
        int count = Integer.parseInt(parts.group(1));
        return switch (parts.group(2)) {
            case "minute" -> new Minutes(count);
            case "hour" -> new Hours(count);
            case "calendar day" -> new CalendarDays(count);
            case "business day" -> new BusinessDays(count);
            case "month" -> new Months(count);
            default -> new Years(count);
        };
    }
}
