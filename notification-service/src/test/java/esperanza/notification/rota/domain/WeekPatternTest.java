package esperanza.notification.rota.domain;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The nights are those of the zone, also in the weeks in which its clocks are changed. */
class WeekPatternTest {

    private static final LocalTime EVENING = LocalTime.of(22, 0);
    private static final LocalTime MORNING = LocalTime.of(6, 0);

    /** Chile goes back on the first Saturday of April at midnight, and ahead on that of September; Mexico no more. */
    @ParameterizedTest
    @CsvSource({
        "America/Santiago,    2026-04-04, PT9H, 2026-04-05T01:00:00Z, 2026-04-05T10:00:00Z",
        "America/Santiago,    2026-09-05, PT7H, 2026-09-06T02:00:00Z, 2026-09-06T09:00:00Z",
        "America/Santiago,    2026-12-05, PT8H, 2026-12-06T01:00:00Z, 2026-12-06T09:00:00Z",
        "America/Mexico_City, 2026-04-04, PT8H, 2026-04-05T04:00:00Z, 2026-04-05T12:00:00Z",
        "America/Mexico_City, 2026-10-31, PT8H, 2026-11-01T04:00:00Z, 2026-11-01T12:00:00Z",
    })
    void a_night_in_which_the_clocks_are_changed_is_longer_or_shorter(
            String zone, LocalDate night, Duration length, Instant begins, Instant ends) {
        WeekPattern one = new WeekPattern(night, 1, Set.of(SATURDAY), EVENING, MORNING);
        assertThat(one.times(ZoneId.of(zone))).containsExactly(new Period(begins, ends));
        assertThat(one.times(ZoneId.of(zone)).getFirst().length()).isEqualTo(length);
    }

    /** Midnight of the day on which Chile goes ahead is an hour that is left out: shifts that meet there still meet. */
    @Test
    void shifts_that_follow_each_other_leave_no_hole_when_the_clocks_are_changed() {
        ZoneId chile = ZoneId.of("America/Santiago");
        Set<DayOfWeek> daily = EnumSet.allOf(DayOfWeek.class);
        for (LocalDate first : List.of(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 9, 2))) {
            List<Period> days = new WeekPattern(first, 1, daily, LocalTime.NOON, LocalTime.MIDNIGHT).times(chile);
            List<Period> nights =
                    new WeekPattern(first.plusDays(1), 1, daily, LocalTime.MIDNIGHT, LocalTime.NOON).times(chile);
            for (int n = 0; n < days.size(); n++) {
                assertThat(nights.get(n).from()).isEqualTo(days.get(n).until());
            }
        }
    }

    /** Spain goes ahead from two to three: the shift is refused by {@link Planning}. */
    @Test
    void a_shift_that_begins_in_the_hour_that_is_left_out_may_have_no_time() {
        WeekPattern pattern =
                new WeekPattern(LocalDate.of(2027, 3, 28), 1, Set.of(SUNDAY), LocalTime.of(2, 30), LocalTime.of(3, 15));
        assertThat(pattern.times(ZoneId.of("Europe/Madrid"))).allMatch(Period::isEmpty);
    }

    @Test
    void each_of_its_days_has_a_shift_in_each_week_from_its_first_day_on() {
        ZoneId utc = ZoneId.of("UTC");
        LocalDate wednesday = LocalDate.of(2026, 12, 2);
        assertThat(new WeekPattern(wednesday, 2, Set.of(SATURDAY, SUNDAY), MORNING, EVENING).times(utc))
                .extracting(time -> time.from().toString())
                .containsExactly(
                        "2026-12-05T06:00:00Z", "2026-12-06T06:00:00Z", "2026-12-12T06:00:00Z", "2026-12-13T06:00:00Z");
    }

    @Test
    void equal_hours_are_a_whole_day() {
        assertThat(new WeekPattern(LocalDate.of(2026, 12, 5), 1, Set.of(SATURDAY), MORNING, MORNING)
                        .times(ZoneId.of("UTC")))
                .extracting(Period::length)
                .containsExactly(Duration.ofDays(1));
    }
}
