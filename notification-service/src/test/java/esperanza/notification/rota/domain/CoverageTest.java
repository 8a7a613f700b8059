package esperanza.notification.rota.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.notification.rota.domain.Coverage.Absent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private static final Instant START = Instant.parse("2026-12-01T00:00:00Z");
    private static final Period WEEK = hours(0, 168);
    private static final int STORIES = 300;

    @Test
    void a_rota_without_shifts_is_one_gap() {
        assertThat(Coverage.of(1, List.of(), List.of(), WEEK)).containsExactly(WEEK);
    }

    @Test
    void shifts_that_follow_each_other_leave_no_gap() {
        List<Shift> shifts = List.of(shift("ana", 1, 0, 12), shift("eva", 1, 12, 24));
        assertThat(Coverage.of(1, shifts, List.of(), hours(0, 24))).isEmpty();
    }

    @Test
    void a_second_seat_that_nobody_has_is_a_gap_though_the_first_is_taken() {
        List<Shift> shifts = List.of(shift("ana", 1, 0, 24), shift("eva", 2, 6, 12));
        assertThat(Coverage.of(2, shifts, List.of(), hours(0, 24))).containsExactly(hours(0, 6), hours(12, 24));
        assertThat(Coverage.of(1, shifts, List.of(), hours(0, 24))).isEmpty();
    }

    @Test
    void a_shift_does_not_cover_the_time_in_which_its_person_is_absent() {
        List<Shift> shifts = List.of(shift("ana", 1, 0, 12), shift("eva", 1, 12, 24));
        List<Absent> absences = List.of(
                new Absent("ana", hours(4, 6)),
                new Absent("ana", hours(5, 8)),
                new Absent("eva", hours(20, 40)),
                new Absent("mia", hours(0, 24)));
        assertThat(Coverage.of(1, shifts, absences, hours(0, 24))).containsExactly(hours(4, 8), hours(20, 24));
    }

    @Test
    void a_shift_counts_as_far_as_it_lies_in_the_window() {
        List<Shift> shifts = List.of(shift("ana", 1, -10, 2), shift("eva", 1, 22, 40));
        assertThat(Coverage.of(1, shifts, List.of(), hours(0, 24))).containsExactly(hours(2, 22));
    }

    /** Each hour is in a gap, or has a present person on each seat; gaps are in order and do not touch. */
    @Test
    void gaps_and_shifts_share_the_window_out() {
        Random random = new Random(20_261_201);
        for (int story = 0; story < STORIES; story++) {
            int seats = 1 + random.nextInt(2);
            List<Shift> shifts = new ArrayList<>();
            List<Absent> absences = new ArrayList<>();
            IntStream.range(0, random.nextInt(30)).forEach(_ -> {
                int from = random.nextInt(200) - 20;
                shifts.add(shift(person(random), 1 + random.nextInt(seats), from, from + 1 + random.nextInt(12)));
            });
            IntStream.range(0, random.nextInt(5)).forEach(_ -> {
                int from = random.nextInt(168);
                absences.add(new Absent(person(random), hours(from, from + 1 + random.nextInt(48))));
            });
            List<Period> gaps = Coverage.of(seats, shifts, absences, WEEK);
            for (int hour = 0; hour < 168; hour++) {
                Instant at = START.plus(Duration.ofHours(hour)).plusSeconds(60);
                assertThat(gaps.stream().anyMatch(gap -> gap.contains(at)))
                        .as("hour %d of story %d", hour, story)
                        .isEqualTo(!isCovered(at, seats, shifts, absences));
            }
            for (int n = 1; n < gaps.size(); n++) {
                assertThat(gaps.get(n).from()).isAfter(gaps.get(n - 1).until());
            }
            assertThat(gaps).allMatch(gap -> !gap.isEmpty() && gap.within(WEEK).equals(gap));
        }
    }

    private static boolean isCovered(Instant at, int seats, List<Shift> shifts, List<Absent> absences) {
        return IntStream.rangeClosed(1, seats).allMatch(seat -> shifts.stream()
                .anyMatch(shift -> shift.seat() == seat
                        && shift.time().contains(at)
                        && absences.stream()
                                .noneMatch(absent -> absent.person().equals(shift.person())
                                        && absent.time().contains(at))));
    }

    private static String person(Random random) {
        return "person-" + random.nextInt(4);
    }

    static Shift shift(String person, int seat, int from, int until) {
        return new Shift(
                new ShiftId(UUID.nameUUIDFromBytes((person + seat + from).getBytes(UTF_8))),
                person,
                seat,
                hours(from, until));
    }

    static Period hours(int from, int until) {
        return new Period(START.plus(Duration.ofHours(from)), START.plus(Duration.ofHours(until)));
    }
}
