package esperanza.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LoopsTest {

    @Test
    void an_open_loop_begins_everything_and_nothing_before_it_is_due() {
        List<Boolean> early = new ArrayList<>();
        OpenLoop.run(1000, Duration.ofMillis(50), due -> early.add(System.nanoTime() < due));
        assertThat(early).hasSize(50).containsOnly(false);
    }

    @Test
    void due_instants_do_not_drift() {
        assertThat(OpenLoop.due(7, 3, 3)).isEqualTo(1_000_000_007);
        assertThat(OpenLoop.due(7, 1, 3)).isEqualTo(333_333_340);
    }

    /** The operations of the first round end together, once all of them are outstanding: no clock decides. */
    @Test
    void a_closed_loop_keeps_as_many_outstanding_as_it_was_told() {
        Vertx vertx = Vertx.vertx();
        AtomicInteger outstanding = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CompletableFuture<Integer> allBegun = new CompletableFuture<>();
        Latencies done = ClosedLoop.run(vertx, 6, Duration.ofMillis(200), () -> {
            int now = outstanding.incrementAndGet();
            most.accumulateAndGet(now, Math::max);
            if (now == 6) {
                allBegun.complete(now);
            }
            return Uni.createFrom()
                    .completionStage(allBegun)
                    .onItem()
                    .delayIt()
                    .by(Duration.ofMillis(10))
                    .invoke(outstanding::decrementAndGet);
        });
        vertx.close().toCompletionStage().toCompletableFuture().join();
        assertThat(most).hasValue(6);
        assertThat(outstanding).hasValue(0);
        assertThat(done.count()).isLessThanOrEqualTo(120);
    }
}
