package esperanza.runtime.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Time passes here only when the test advances it. */
class SharedRefreshTest {

    private static final Duration SPACING = Duration.ofSeconds(1);

    private record Later(Duration in, Runnable task) {}

    private final AtomicLong clock = new AtomicLong();
    private final Queue<Later> timers = new ArrayDeque<>();
    private final Queue<Promise<Void>> asked = new ArrayDeque<>();
    private final SharedRefresh refresh =
            new SharedRefresh((in, task) -> timers.add(new Later(in, task)), SPACING, clock::get, this::ask);

    @Test
    void a_thousand_who_ask_at_once_cost_one_call_and_get_its_answer() {
        List<Future<Void>> answers =
                IntStream.range(0, 1_000).mapToObj(n -> refresh.ask()).toList();
        assertThat(asked).hasSize(1);
        asked.remove().fail("away");
        assertThat(answers).allMatch(Future::failed);
    }

    @Test
    void whoever_asks_too_soon_waits_for_the_next_and_does_not_get_the_last_answer() {
        refresh.ask();
        asked.remove().complete();
        clock.addAndGet(Duration.ofMillis(400).toNanos());
        Future<Void> next = refresh.ask();
        assertThat(refresh.ask()).isSameAs(next);
        assertThat(asked).isEmpty();
        Later due = timers.remove();
        assertThat(due.in()).isEqualTo(Duration.ofMillis(600));
        due.task().run();
        assertThat(next.isComplete()).isFalse();
        asked.remove().complete();
        assertThat(next.succeeded()).isTrue();
        assertThat(timers).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void after_the_spacing_the_next_begins_at_once() {
        refresh.ask();
        asked.remove().complete();
        clock.addAndGet(SPACING.toNanos());
        refresh.ask();
        assertThat(asked).hasSize(1);
        assertThat(timers).isEmpty();
    }

    private Future<Void> ask() {
        Promise<Void> answer = Promise.promise();
        asked.add(answer);
        return answer.future();
    }
}
