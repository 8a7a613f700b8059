package esperanza.runtime.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharedRefreshTest {

    private static final Duration SPACING = Duration.ofMillis(20);

    private final Vertx vertx = Vertx.vertx();
    private final AtomicLong clock = new AtomicLong();
    private final BlockingQueue<Promise<Void>> asked = new LinkedBlockingQueue<>();
    private final SharedRefresh refresh = new SharedRefresh(vertx, SPACING, clock::get, this::ask);

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void a_thousand_who_ask_at_once_cost_one_call_and_get_its_answer() {
        List<Future<Void>> answers =
                IntStream.range(0, 1_000).mapToObj(n -> refresh.ask()).toList();
        assertThat(asked).hasSize(1);
        asked.remove().fail("away");
        assertThat(answers).allMatch(Future::failed);
    }

    @Test
    void whoever_asks_too_soon_waits_for_the_next_and_does_not_get_the_last_answer() throws InterruptedException {
        refresh.ask();
        asked.remove().complete();
        Future<Void> next = refresh.ask();
        assertThat(asked).isEmpty();
        assertThat(refresh.ask()).isSameAs(next);
        Promise<Void> second = asked.poll(20, TimeUnit.SECONDS);
        assertThat(next.isComplete()).isFalse();
        second.complete();
        assertThat(next.succeeded()).isTrue();
        assertThat(asked).isEmpty();
    }

    @Test
    void after_the_spacing_the_next_begins_at_once() {
        refresh.ask();
        asked.remove().complete();
        clock.addAndGet(SPACING.toNanos());
        refresh.ask();
        assertThat(asked).hasSize(1);
    }

    private Future<Void> ask() {
        Promise<Void> answer = Promise.promise();
        asked.add(answer);
        return answer.future();
    }
}
