package esperanza.reach.heartbeat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutsideWatchTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private Instant now = NOON;

    @Test
    void a_watch_that_has_not_asked_for_five_minutes_is_missing_until_it_asks() {
        OutsideWatch watch = new OutsideWatch(Optional.of("secret"), () -> now);
        now = NOON.plusSeconds(300);
        assertThat(watch.isRaised()).isFalse();
        now = NOON.plusSeconds(301);
        assertThat(watch.isRaised()).isTrue();
        watch.seen("secret");
        assertThat(watch.isRaised()).isFalse();
    }

    @Test
    void another_secret_is_not_the_watch() {
        OutsideWatch watch = new OutsideWatch(Optional.of("secret"), () -> now);
        now = NOON.plusSeconds(301);
        watch.seen("secreta");
        assertThat(watch.isRaised()).isTrue();
    }

    @Test
    void no_watch_is_missed_where_none_is_expected() {
        OutsideWatch watch = new OutsideWatch(Optional.empty(), () -> now);
        now = NOON.plusSeconds(100_000);
        assertThat(watch.isRaised()).isFalse();
    }
}
