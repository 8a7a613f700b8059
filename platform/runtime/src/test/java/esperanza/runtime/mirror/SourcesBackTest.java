package esperanza.runtime.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.runtime.relay.PublishedMark.Mark;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SourcesBackTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Optional<Mark> NONE = Optional.empty();

    private final SourcesBack sources = new SourcesBack(Duration.ofMinutes(1));

    @Test
    void the_second_new_mark_was_drawn_after_the_first_look() {
        look(NOON, mark(7, 4));
        assertThat(sources.areBack()).isFalse();
        look(NOON, mark(7, 4));
        look(NOON, mark(7, 5));
        look(NOON, mark(7, 5));
        assertThat(sources.areBack())
                .as("5 may have been drawn before the look")
                .isFalse();
        look(NOON, mark(7, 6));
        assertThat(sources.areBack()).isTrue();
        assertThat(sources.since()).contains(NOON);
    }

    @Test
    void a_first_mark_of_a_source_is_followed_by_a_second() {
        look(NOON, NONE);
        look(NOON, mark(1, 1));
        assertThat(sources.areBack()).isFalse();
        look(NOON, mark(1, 2));
        assertThat(sources.areBack()).isTrue();
    }

    @Test
    void marks_of_two_leaders_are_not_counted_together() {
        look(NOON, mark(7, 4));
        look(NOON, mark(7, 5));
        look(NOON, mark(8, 1));
        look(NOON, mark(7, 6));
        assertThat(sources.areBack()).as("a replaced leader may be late").isFalse();
        look(NOON, mark(8, 2));
        look(NOON, mark(8, 3));
        assertThat(sources.areBack()).isTrue();
    }

    @Test
    void a_source_that_is_behind_is_waited_for_however_long_it_takes_and_whenever_it_says_so() {
        look(NOON, NONE);
        look(NOON.plusSeconds(59), behind(7, 1));
        look(NOON.plusSeconds(118), behind(7, 60));
        assertThat(sources.areBack()).isFalse();
        look(NOON.plusSeconds(119), mark(7, 61));
        look(NOON.plusSeconds(120), mark(7, 62));
        assertThat(sources.areBack()).isTrue();
        look(NOON.plusSeconds(500), behind(7, 63));
        assertThat(sources.areBack()).as("it publishes its log again").isFalse();
        assertThat(sources.since()).contains(NOON);
    }

    @Test
    void each_source_has_a_minute_of_its_own_and_then_counts_as_stopped() {
        sources.look(Map.of("a", mark(1, 1), "b", NONE), NOON);
        sources.look(Map.of("a", mark(1, 2), "b", NONE), NOON.plusSeconds(30));
        sources.look(Map.of("a", mark(1, 3), "b", NONE), NOON.plusSeconds(59));
        assertThat(sources.areBack()).isFalse();
        sources.look(Map.of("a", mark(1, 4), "b", NONE), NOON.plusSeconds(60));
        assertThat(sources.areBack()).isTrue();
    }

    @Test
    void after_a_break_all_begins_anew() {
        look(NOON, mark(7, 1));
        look(NOON, mark(7, 2));
        look(NOON, mark(7, 3));
        assertThat(sources.areBack()).isTrue();
        sources.broken();
        assertThat(sources.areBack()).isFalse();
        look(NOON.plusSeconds(5), mark(7, 4));
        assertThat(sources.areBack()).isFalse();
        assertThat(sources.since()).contains(NOON.plusSeconds(5));
    }

    @Test
    void without_silence_no_source_is_waited_for() {
        SourcesBack free = new SourcesBack(Duration.ZERO);
        assertThat(free.areWaitedFor()).isFalse();
        free.look(Map.of(), NOON);
        assertThat(free.areBack()).isTrue();
    }

    private void look(Instant now, Optional<Mark> mark) {
        sources.look(Map.of("intake", mark), now);
    }

    private static Optional<Mark> mark(long leader, long number) {
        return Optional.of(new Mark(leader, number, false));
    }

    private static Optional<Mark> behind(long leader, long number) {
        return Optional.of(new Mark(leader, number, true));
    }
}
