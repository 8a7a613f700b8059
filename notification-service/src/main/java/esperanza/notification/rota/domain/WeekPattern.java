package esperanza.notification.rota.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * The same hours on the same days of some weeks. They are local hours of the zone: a night in which the clocks are
 * changed is an hour longer or shorter. A time that lies in the hour that is left out may end before it begins:
 * {@link Planning} refuses it.
 *
 * @param from the first day that can have a shift
 * @param ends on the next day unless it lies behind {@code begins}
 */
public record WeekPattern(LocalDate from, int weeks, Set<DayOfWeek> days, LocalTime begins, LocalTime ends) {

    private static final int DAYS = 7;

    public WeekPattern {
        days = Set.copyOf(days);
    }

    /** The times of the shifts, in their order. */
    public List<Period> times(ZoneId zone) {
        return from.datesUntil(from.plusDays((long) weeks * DAYS))
                .filter(day -> days.contains(day.getDayOfWeek()))
                .map(day -> new Period(instant(day, begins, zone), instant(lastDay(day), ends, zone)))
                .toList();
    }

    private LocalDate lastDay(LocalDate day) {
        return ends.isAfter(begins) ? day : day.plusDays(1);
    }

    /** Of an hour that is there twice the first, of an hour that is left out the one behind it. */
    private static Instant instant(LocalDate day, LocalTime time, ZoneId zone) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}
