package esperanza.intake.contact.domain;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;

/**
 * Hours of some days of the week, local ones.
 *
 * @param until on the next day unless it lies behind {@code from}
 */
public record Window(Set<DayOfWeek> days, LocalTime from, LocalTime until) {

    /** The hours in which a person is reached who said none. */
    public static final Window OF_THE_DAY =
            new Window(EnumSet.allOf(DayOfWeek.class), LocalTime.of(8, 0), LocalTime.of(20, 0));

    public Window {
        days = Set.copyOf(days);
    }

    boolean holds(LocalDateTime local) {
        LocalTime time = local.toLocalTime();
        return endsOnTheSameDay()
                ? begins(local) && !time.isBefore(from) && time.isBefore(until)
                : begins(local) && !time.isBefore(from) || begins(local.minusDays(1)) && time.isBefore(until);
    }

    boolean begins(LocalDateTime day) {
        return days.contains(day.getDayOfWeek());
    }

    private boolean endsOnTheSameDay() {
        return until.isAfter(from);
    }
}
