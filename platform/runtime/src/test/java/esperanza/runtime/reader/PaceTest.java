package esperanza.runtime.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final long MILLI = 1_000_000;
    private static final long BEGIN = Long.MAX_VALUE - 50 * MILLI; // the clock may run over

    private final Pace pace = new Pace(Duration.ofMillis(60), 3, BEGIN);

    @Test
    void so_many_come_at_once_and_then_one_in_each_interval() {
        assertThat(at(0)).isTrue();
        assertThat(at(1)).isTrue();
        assertThat(at(2)).isTrue();
        assertThat(at(3)).isFalse();
        assertThat(at(59)).isFalse();
        assertThat(at(60)).isTrue();
        assertThat(at(61)).isFalse();
        assertThat(at(120)).isTrue();
    }

    @Test
    void a_long_silence_saves_up_no_more_than_a_burst() {
        assertThat(at(10_000)).isTrue();
        assertThat(at(10_000)).isTrue();
        assertThat(at(10_000)).isTrue();
        assertThat(at(10_000)).isFalse();
    }

    private boolean at(long millis) {
        return pace.allows(BEGIN + millis * MILLI);
    }
}
