package esperanza.bench;

import io.smallrye.mutiny.Uni;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/**
 * Keeps a fixed number of operations outstanding: when one is done, the next begins. The operations are divided among
 * two event loops, as requests are in a service. The rate is a throughput; the latencies are those of a full queue.
 */
final class ClosedLoop {

    private static final int LANES = 2;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Uni<?> operation;
    private final Latencies latencies = new Latencies();
    private final LongAdder failures = new LongAdder();
    private final CountDownLatch running;
    private final int outstanding;
    private final List<Lane> lanes = new CopyOnWriteArrayList<>();
    private volatile long end;

    private ClosedLoop(Supplier<Uni<?>> operation, int outstanding) {
        this.operation = Uni.createFrom().deferred(() -> operation.get()); // a supplier that throws counts as failed
        this.outstanding = outstanding;
        this.running = new CountDownLatch(outstanding);
    }

    /** @return the durations of the operations that were done before the end; fails if an operation failed */
    static Latencies run(Vertx vertx, int outstanding, Duration length, Supplier<Uni<?>> operation) {
        ClosedLoop loop = new ClosedLoop(operation, outstanding);
        String lanes = vertx.deployVerticle(() -> loop.new Lane(), new DeploymentOptions().setInstances(LANES))
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        loop.end = System.nanoTime() + length.toNanos(); // a busy machine may take long to make the lanes
        loop.lanes.forEach(Lane::begin);
        loop.await();
        vertx.undeploy(lanes).toCompletionStage().toCompletableFuture().join();
        return loop.latencies;
    }

    /** One event loop with its share of the operations. */
    private final class Lane extends AbstractVerticle {

        @Override
        public void start() {
            lanes.add(this);
        }

        private void begin() {
            for (int n = 0; n < outstanding / LANES; n++) {
                context.runOnContext(now -> operate()); // also after the end: a busy machine may be late
            }
        }

        private void next() {
            if (System.nanoTime() < end) {
                operate();
            } else {
                running.countDown();
            }
        }

        private void operate() {
            long begin = System.nanoTime();
            operation
                    .subscribe()
                    .with(
                            done -> context.runOnContext(now -> finished(begin)),
                            failed -> context.runOnContext(now -> failed()));
        }

        private void finished(long begin) {
            long now = System.nanoTime();
            if (now < end) {
                latencies.record(now - begin);
            }
            next();
        }

        private void failed() {
            failures.increment();
            next();
        }
    }

    private void await() {
        try {
            if (!running.await(end - System.nanoTime() + PATIENCE.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new IllegalStateException(running.getCount() + " operations never ended");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        if (failures.sum() > 0) {
            throw new IllegalStateException(failures.sum() + " operations failed");
        }
    }
}
