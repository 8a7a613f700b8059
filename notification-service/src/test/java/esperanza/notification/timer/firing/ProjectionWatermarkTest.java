package esperanza.notification.timer.firing;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.notification.timer.firing.ProjectionWatermark.Reached;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProjectionWatermarkTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ProjectionWatermark sight = new ProjectionWatermark(PATIENCE);

    @Test
    void what_has_read_to_the_end_of_the_log_knows_all_until_now() {
        assertThat(look(NOON, 7, 7)).isEqualTo(seen(NOON, NOON));
        assertThat(look(after(1), 7, 9)).isEqualTo(seen(after(1), NOON));
        assertThat(look(after(1), 7, 7).reaches(after(1))).isTrue();
        assertThat(look(after(1), 7, 7).reaches(after(2))).isFalse();
    }

    @Test
    void what_lags_behind_a_log_that_grows_knows_all_until_it_was_asked_for() {
        assertThat(look(NOON, 7, 3)).isEqualTo(seen(Instant.EPOCH, NOON));
        assertThat(look(after(1), 20, 6)).isEqualTo(seen(Instant.EPOCH, NOON));
        assertThat(look(after(2), 30, 7)).isEqualTo(seen(NOON, NOON));
        assertThat(look(after(3), 40, 29)).isEqualTo(seen(after(1), NOON));
        assertThat(look(after(4), 50, 30)).isEqualTo(seen(after(2), NOON));
        assertThat(look(after(5), 50, 50)).isEqualTo(seen(after(5), NOON));
        assertThat(look(after(6), 51, 50)).isEqualTo(seen(after(5), NOON));
        assertThat(look(after(7), 52, 51)).isEqualTo(seen(after(6), NOON));
    }

    /** All that the log held when an event was recorded lies before that event. */
    @Test
    void what_lags_behind_knows_all_until_the_last_event_that_it_has_read() {
        assertThat(sight.look(after(1), 20, 6, Optional.of(NOON))).isEqualTo(seen(NOON, after(1)));
        assertThat(sight.look(after(3), 40, 20, Optional.of(after(2)))).isEqualTo(seen(after(2), after(1)));
        assertThat(sight.look(after(4), 50, 30, Optional.of(after(1)))).isEqualTo(seen(after(2), after(1)));
        assertThat(sight.look(after(4), 50, 30, Optional.of(after(5)))).isEqualTo(seen(after(2), after(1)));
        assertThat(sight.look(after(5), 50, 50, Optional.empty())).isEqualTo(seen(after(5), after(1)));
    }

    @Test
    void a_page_waits_half_a_minute_from_when_it_was_due_or_from_when_somebody_began_to_look() {
        Reached seen = look(NOON, 7, 3);
        assertThat(seen.canWait(after(-3_600), after(29))).isTrue();
        assertThat(seen.canWait(after(-3_600), after(30))).isFalse();
        assertThat(seen.canWait(after(10), after(39))).isTrue();
        assertThat(seen.canWait(after(10), after(40))).isFalse();
    }

    @Test
    void what_fell_due_waits_no_longer_once_it_is_known_or_its_wait_is_over() {
        Reached behind = look(NOON, 7, 3);
        assertThat(behind.waitsNoLonger(after(29))).isEqualTo(Instant.EPOCH);
        assertThat(behind.waitsNoLonger(after(30))).isEqualTo(NOON);
        assertThat(behind.waitsNoLonger(after(40))).isEqualTo(after(10));
        Reached caughtUp = look(after(41), 7, 7);
        assertThat(caughtUp.waitsNoLonger(after(42))).isEqualTo(after(41));
        assertThat(caughtUp.waitsNoLonger(after(80))).isEqualTo(after(50));
    }

    @Test
    void whoever_has_not_looked_for_a_while_begins_anew() {
        look(NOON, 7, 3);
        assertThat(look(after(60), 7, 3).since()).isEqualTo(NOON);
        assertThat(look(after(121), 7, 3).since()).isEqualTo(after(121));
    }

    private Reached look(Instant now, long ends, long read) {
        return sight.look(now, ends, read, Optional.empty());
    }

    private static Reached seen(Instant until, Instant since) {
        return new Reached(until, since, PATIENCE);
    }

    private static Instant after(int seconds) {
        return NOON.plusSeconds(seconds);
    }
}
