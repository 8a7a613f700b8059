package esperanza.runtime.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RateLimitedLogTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));
    private final List<String> said = new ArrayList<>();
    private final RateLimitedLog seldom = new RateLimitedLog(now::get, said::add);

    @Test
    void what_goes_on_for_two_minutes_is_said_three_times() {
        for (int second = 0; second <= 120; second++) {
            seldom.say("at " + second);
            now.updateAndGet(before -> before.plusSeconds(1));
        }
        assertThat(said).containsExactly("at 0", "at 60", "at 120");
    }
}
