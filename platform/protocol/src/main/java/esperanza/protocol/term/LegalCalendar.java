package esperanza.protocol.term;

import esperanza.protocol.vocabulary.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The days of a mechanism: where each begins and ends, and which are business days. Pure: the same calendar answers the
 * same for a day, whenever it is asked.
 *
 * @param zone the time zone in which days begin and end, with its history of changes of the clock
 */
public record LegalCalendar(ZoneId zone, CalendarRules rules) {

    private static final Words DECLARED =
            new Words("a declared day off", "día inhábil declarado", "dia não útil declarado");

    /** A calendar without weekends and holidays. */
    static LegalCalendar allDaysAlike(ZoneId zone) {
        return new LegalCalendar(zone, CalendarRules.allDaysAlike());
    }

    public boolean isBusinessDay(LocalDate day) {
        return dayOff(day).isEmpty();
    }

    /** Why this is no business day; empty if it is one. */
    public Optional<DayOff> dayOff(LocalDate day) {
        if (rules.weekend().rule().contains(day.getDayOfWeek())) {
            return Optional.of(new DayOff(day, Optional.empty()));
        }
        return holiday(day).map(name -> new DayOff(day, Optional.of(name)));
    }

    /** The name of the holiday that is kept on this day, be it of the weekend or not. */
    public Optional<Words> holiday(LocalDate day) {
        return rules.kept()
                .filter(holiday -> holiday.day().fallsOn(day))
                .map(Holiday::name)
                .findFirst()
                .or(() -> rules.declared().rule().contains(day) ? Optional.of(DECLARED) : Optional.empty());
    }

    /** The last instant of the day in which this instant lies. */
    public Instant endOfDay(Instant instant) {
        return endOf(dayOf(instant));
    }

    /** The first instant of the day. */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** The day in which this instant lies. */
    public LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    /** The last microsecond of the day, however long legal time makes that day. */
    Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minus(1, ChronoUnit.MICROS);
    }
}
