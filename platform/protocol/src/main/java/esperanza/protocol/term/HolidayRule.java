package esperanza.protocol.term;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rule by which a holiday has its date, written as laws write it: {@code 1 January}, {@code Easter + 60},
 * {@code third Monday of March}. Clauses may follow, divided by commas: {@code moved to Monday} (a bridge: the holiday
 * is kept on the Monday on or after the day), {@code from 2024}, {@code until 2018}, {@code every 6 years} (counted
 * from {@code from}).
 *
 * @param from the first year; the year of the day itself, before any move
 * @param until the last year
 * @param every 1 for a holiday of each year
 */
public record HolidayRule(YearDay day, boolean movedToMonday, int from, int until, int every) {

    private static final Pattern YEARS = Pattern.compile("(from|until|every) (\\d{1,4})( years)?");

    public HolidayRule {
        Require.that(every > 0 && from <= until, "A holiday has a first year, a last year and a step of years");
    }

    /** Reads a rule. A clause that is not known is refused. */
    public static HolidayRule valueOf(String written) {
        List<String> clauses = List.of(written.strip().split("\\s*,\\s*", -1));
        boolean moved = false;
        int from = 0;
        int until = 9999;
        int every = 1;
        for (String clause : clauses.subList(1, clauses.size())) {
            Matcher years = YEARS.matcher(clause);
            if (clause.equals("moved to Monday")) {
                moved = true;
            } else if (years.matches() && years.group(1).equals("every") == (years.group(3) != null)) {
                int year = Integer.parseInt(years.group(2));
                switch (years.group(1)) {
                    case "from" -> from = year;
                    case "until" -> until = year;
                    default -> every = year;
                }
            } else {
                throw new IllegalArgumentException("Not a clause of a holiday: " + clause);
            }
        }
        return new HolidayRule(YearDay.parse(clauses.getFirst()), moved, from, until, every);
    }

    /**
     * The date on which the holiday of this year is kept; empty if there is none. A bridge may lie in the next year.
     */
    public Optional<LocalDate> in(int year) {
        if (year < from || year > until || (year - from) % every != 0) {
            return Optional.empty();
        }
        return day.in(year)
                .map(date -> movedToMonday ? date.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)) : date);
    }

    /** Whether both say the same day of a year. Days that meet in some years alone, as a bridge may, are two holidays. */
    boolean overlaps(HolidayRule other) {
        return day.equals(other.day)
                && movedToMonday == other.movedToMonday
                && every == other.every
                && (from - other.from) % every == 0
                && from <= other.until
                && other.from <= until;
    }

    boolean fallsOn(LocalDate date) {
        return in(date.getYear()).filter(date::equals).isPresent()
                || (movedToMonday && in(date.getYear() - 1).filter(date::equals).isPresent());
    }
}
