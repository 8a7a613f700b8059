package esperanza.protocol.term;

import java.time.Instant;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The length of a term, written as norms write it: {@code 3 hours}, {@code 10 calendar days}. */
public sealed interface LegalDuration permits Hours, CalendarDays {

    /** The last instant, to the microsecond, at which an act is in time; never before {@code start}. */
    Instant dueAfter(Instant start, ZoneId zone);

    /** The length in words. */
    Text text();

    /** Reads {@code 3 hours} or {@code 10 calendar days}. Anything else is refused, above all a bare number of days. */
    static LegalDuration valueOf(String written) {
        Matcher parts = Pattern.compile("(\\d{1,5}) (hours?|calendar days?)").matcher(written.strip());
        Require.that(parts.matches(), "Neither \"n hours\" nor \"n calendar days\": " + written);
        int count = Integer.parseInt(parts.group(1));
        return parts.group(2).startsWith("hour") ? new Hours(count) : new CalendarDays(count);
    }
}
