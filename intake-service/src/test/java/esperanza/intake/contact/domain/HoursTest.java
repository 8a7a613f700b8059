package esperanza.intake.contact.domain;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HoursTest {

    private static final String MADRID = "Europe/Madrid";
    private static final String BOGOTA = "America/Bogota";
    private static final Set<DayOfWeek> EACH = EnumSet.allOf(DayOfWeek.class);

    @Test
    void without_a_word_a_person_is_reached_from_8_to_20_of_their_own_clock() {
        Hours hours = new Hours(List.of(), BOGOTA);
        assertThat(hours.next(at("2026-03-02T12:59:59Z"))).contains(at("2026-03-02T13:00:00Z"));
        assertThat(hours.areOpen(at("2026-03-03T00:59:59Z"))).isTrue();
        assertThat(hours.next(at("2026-03-03T01:00:00Z"))).contains(at("2026-03-03T13:00:00Z"));
    }

    @Test
    void the_next_window_is_that_of_the_next_day_on_which_there_is_one() {
        Hours hours = hours(EnumSet.of(MONDAY), "18:00", "20:00", BOGOTA);
        assertThat(hours.next(at("2026-03-02T23:30:00Z"))).contains(at("2026-03-02T23:30:00Z"));
        assertThat(hours.next(at("2026-03-03T01:00:00Z"))).contains(at("2026-03-09T23:00:00Z"));
    }

    @Test
    void a_window_may_end_on_the_next_day() {
        Hours hours = hours(EnumSet.of(SATURDAY), "22:00", "02:00", BOGOTA);
        assertThat(hours.areOpen(at("2026-03-08T06:59:00Z"))).isTrue();
        assertThat(hours.areOpen(at("2026-03-08T07:00:00Z"))).isFalse();
        assertThat(hours.areOpen(at("2026-03-07T05:00:00Z"))).isFalse();
    }

    @Test
    void on_the_day_on_which_clocks_go_forward_the_evening_is_an_hour_earlier_by_utc() {
        Hours hours = hours(EACH, "18:00", "20:00", MADRID);
        assertThat(hours.next(at("2026-03-28T19:00:00Z"))).contains(at("2026-03-29T16:00:00Z"));
        assertThat(hours.areOpen(at("2026-03-29T18:00:00Z"))).isFalse();
    }

    @Test
    void on_the_day_on_which_clocks_go_back_the_evening_is_an_hour_later_by_utc() {
        Hours hours = hours(EACH, "18:00", "20:00", MADRID);
        assertThat(hours.next(at("2026-10-24T18:00:00Z"))).contains(at("2026-10-25T17:00:00Z"));
        assertThat(hours.areOpen(at("2026-10-25T18:59:00Z"))).isTrue();
    }

    @Test
    void a_window_in_the_hour_that_the_clocks_leave_out_comes_a_week_later() {
        Hours hours = hours(EnumSet.of(SUNDAY), "02:10", "02:50", MADRID);
        assertThat(hours.next(at("2026-03-28T12:00:00Z"))).contains(at("2026-04-05T00:10:00Z"));
    }

    @Test
    void a_window_in_the_hour_that_is_there_twice_comes_twice() {
        Hours hours = hours(EnumSet.of(SUNDAY), "02:10", "02:50", MADRID);
        assertThat(hours.next(at("2026-10-24T12:00:00Z"))).contains(at("2026-10-25T00:10:00Z"));
        assertThat(hours.next(at("2026-10-25T00:50:00Z"))).contains(at("2026-10-25T01:10:00Z"));
        assertThat(hours.areOpen(at("2026-10-25T01:50:00Z"))).isFalse();
    }

    @Test
    void on_no_day_there_is_no_window() {
        assertThat(hours(Set.of(), "18:00", "20:00", MADRID).next(at("2026-03-01T00:00:00Z")))
                .isEmpty();
    }

    private static Hours hours(Set<DayOfWeek> days, String from, String until, String zone) {
        return new Hours(List.of(new Window(days, LocalTime.parse(from), LocalTime.parse(until))), zone);
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }
}
