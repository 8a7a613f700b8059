package esperanza.intake.watch.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SilenceTest {

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1);
    private final Silence silence = new Silence(Duration.ofSeconds(60), nanos::get);

    @Test
    void a_minute_without_a_beat_is_silence_and_a_beat_ends_it() {
        later(60);
        assertThat(silence.isTooLong()).isFalse();
        later(1);
        assertThat(silence.isTooLong()).isTrue();
        silence.heard(Duration.ofSeconds(24));
        assertThat(silence.isTooLong()).isFalse();
        later(37);
        assertThat(silence.isTooLong())
                .as("61 s after the beat, not after the answer")
                .isTrue();
    }

    @Test
    void an_older_beat_of_another_instance_changes_nothing() {
        later(10);
        silence.heard(Duration.ZERO);
        silence.heard(Duration.ofSeconds(9));
        later(60);
        assertThat(silence.isTooLong()).isFalse();
    }

    private void later(int seconds) {
        nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }
}
