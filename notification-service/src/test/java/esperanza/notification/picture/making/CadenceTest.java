package esperanza.notification.picture.making;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CadenceTest {

    private static final Duration EVERY = Duration.ofSeconds(15);

    private final AtomicLong now = new AtomicLong(-3);
    private final Cadence cadence = new Cadence(EVERY, now::get);

    @Test
    void the_leader_looks_every_second_however_rarely_a_frame_is_due() {
        assertThat(cadence.look()).isEqualTo(Duration.ofSeconds(1));
        assertThat(new Cadence(Duration.ofMillis(300), now::get).look()).isEqualTo(Duration.ofMillis(300));
    }

    @Test
    void the_first_is_due_at_once_and_then_one_each_time() {
        assertThat(cadence.due()).isTrue();
        assertThat(cadence.due()).isFalse();
        now.addAndGet(EVERY.toNanos() - 1);
        assertThat(cadence.due()).isFalse();
        now.addAndGet(1);
        assertThat(cadence.due()).isTrue();
        assertThat(cadence.due()).isFalse();
    }

    @Test
    void what_was_missed_is_not_made_up_for_and_the_cadence_stays() {
        assertThat(cadence.due()).isTrue();
        now.addAndGet(EVERY.toNanos() * 7 / 2);
        assertThat(cadence.due()).isTrue();
        assertThat(cadence.due()).isFalse();
        now.addAndGet(EVERY.toNanos() / 2);
        assertThat(cadence.due()).isTrue();
    }
}
