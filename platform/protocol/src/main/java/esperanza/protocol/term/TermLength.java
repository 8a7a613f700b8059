package esperanza.protocol.term;

import esperanza.protocol.vocabulary.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How long a term runs: a length, until the date that the event which starts it sets, or until the earlier of both.
 * Written {@code 24 hours}, {@code until the date set}, {@code 24 hours or until the date set}.
 *
 * @param counted the length, if one is counted
 * @param untilDate true: the term ends on the date that the event sets, if that is earlier
 */
public record TermLength(Optional<LegalDuration> counted, boolean untilDate) {

    private static final String DATE = "until the date set";
    private static final String OR_DATE = " or " + DATE;
    private static final Words DATE_ALONE = new Words(DATE, "hasta la fecha fijada", "até a data fixada");

    public TermLength {
        Require.that(untilDate || counted.isPresent(), "A term has a length or a date");
    }

    static TermLength of(LegalDuration length) {
        return new TermLength(Optional.of(length), false);
    }

    /** Reads a length as the profile writes it. */
    public static TermLength valueOf(String written) {
        String length = written.strip();
        if (length.equals(DATE)) {
            return new TermLength(Optional.empty(), true);
        }
        return length.endsWith(OR_DATE)
                ? new TermLength(Optional.of(LegalDuration.valueOf(length.replace(OR_DATE, ""))), true)
                : of(LegalDuration.valueOf(length));
    }

    /** The length in words. */
    public Words words() {
        return counted.map(LegalDuration::words)
                .map(length -> untilDate ? orDate(length) : length)
                .orElse(DATE_ALONE);
    }

    /** Whether the term cannot be counted without a date. */
    public boolean needsDate() {
        return counted.isEmpty();
    }

    /**
     * The last instant, to the microsecond, at which an act is in time; never before {@code start}.
     *
     * @param date the date that the event sets
     */
    Instant dueAfter(Instant start, Optional<Instant> date, LegalCalendar calendar, List<Pause> pauses) {
        Optional<Instant> end = counted.map(
                length -> Reckoning.after(length, start, calendar, pauses).due());
        Optional<Instant> set = date.filter(_ -> untilDate).map(day -> day.isBefore(start) ? start : day);
        return set.filter(day -> end.filter(day::isAfter).isEmpty())
                .or(() -> end)
                .orElseThrow(() -> new IllegalArgumentException("A term until a date needs that date"));
    }

    private static Words orDate(Words length) {
        return new Words(
                length.en() + ", or " + DATE_ALONE.en() + " if earlier",
                length.es() + ", o " + DATE_ALONE.es() + " si es anterior",
                length.pt() + ", ou " + DATE_ALONE.pt() + " se for anterior");
    }
}
