package esperanza.protocol.term;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day as laws name it, which may have another date in each year. */
sealed interface YearDay {

    Pattern DATE = Pattern.compile("(\\d{1,2}) ([A-Z][a-z]+)");
    Pattern EASTER = Pattern.compile("Easter(?: ([+-]) (\\d{1,2}))?");
    Pattern WEEKDAY = Pattern.compile("(first|second|third|fourth) ([A-Z][a-z]+) of ([A-Z][a-z]+)");
    List<String> ORDINALS = List.of("first", "second", "third", "fourth");

    /** The date in this year; empty in a year without the day. */
    Optional<LocalDate> in(int year);

    record Fixed(MonthDay day) implements YearDay {

        @Override
        public Optional<LocalDate> in(int year) {
            return day.isValidYear(year) ? Optional.of(day.atYear(year)) : Optional.empty();
        }
    }

    record FromEaster(int days) implements YearDay {

        @Override
        public Optional<LocalDate> in(int year) {
            return Optional.of(Easter.sunday(year).plusDays(days));
        }
    }

    record NthWeekday(int nth, DayOfWeek weekday, Month month) implements YearDay {

        @Override
        public Optional<LocalDate> in(int year) {
            return Optional.of(LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday)));
        }
    }

    /** Reads {@code 6 January}, {@code Easter - 3} or {@code first Monday of February}. */
    static YearDay parse(String written) {
        try {
            Matcher date = DATE.matcher(written);
            if (date.matches()) {
                return new Fixed(MonthDay.of(month(date.group(2)), Integer.parseInt(date.group(1))));
            }
            Matcher easter = EASTER.matcher(written);
            if (easter.matches()) {
                int days = easter.group(2) == null ? 0 : Integer.parseInt(easter.group(2));
                return new FromEaster("-".equals(easter.group(1)) ? -days : days);
            }
            Matcher weekday = WEEKDAY.matcher(written);
            if (weekday.matches()) {
                return new NthWeekday(
                        ORDINALS.indexOf(weekday.group(1)) + 1,
                        DayOfWeek.valueOf(weekday.group(2).toUpperCase(Locale.ROOT)),
                        month(weekday.group(3)));
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IllegalArgumentException("Not a day of the year: " + written, e);
        }
        throw new IllegalArgumentException("Not a day of the year: " + written);
    }

    private static Month month(String name) {
        return Month.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
