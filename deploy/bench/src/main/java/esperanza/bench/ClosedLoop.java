package esperanza.bench;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/**
 * Keeps a number of operations outstanding: whenever one is done, the next begins. Spread over two event loops, as requests
 * are in a service. Its rate is a throughput; its latencies are those of a full queue.
 */
final class ClosedLoop {

    /** How many were done in the window, and how long each took. */
    record Done(long count, Latencies latencies) {}

    private static final int LOOPS = 2;

    private final Supplier<Uni<?>> operation;
    private final Latencies latencies = new Latencies();
    private final LongAdder failures = new LongAdder();
    private final CountDownLatch running;
    private final long end;

    private ClosedLoop(Supplier<Uni<?>> operation, int outstanding, Duration length) {
        this.operation = operation;
        this.running = new CountDownLatch(outstanding);
        this.end = System.nanoTime() + length.toNanos();
    }

    static Done run(Vertx vertx, int outstanding, Duration length, Supplier<Uni<?>> operation) {
        ClosedLoop loop = new ClosedLoop(operation, outstanding, length);
        for (int lane = 0; lane < LOOPS; lane++) {
            Context context = vertx.getOrCreateContext();
            for (int n = lane; n < outstanding; n += LOOPS) {
                context.runOnContext(now -> loop.next(context));
            }
        }
        loop.await();
        return new Done(loop.latencies.count(), loop.latencies);
    }

    private void next(Context context) {
        long begin = System.nanoTime();
        if (begin >= end) {
            running.countDown();
            return;
        }
        operation
                .get()
                .subscribe()
                .with(
                        done -> context.runOnContext(now -> finished(context, begin)),
                        failed -> context.runOnContext(now -> failed(context)));
    }

    private void finished(Context context, long begin) {
        long now = System.nanoTime();
        if (now < end) {
            latencies.record(now - begin);
        }
        next(context);
    }

    private void failed(Context context) {
        failures.increment();
        next(context);
    }

    private void await() {
        try {
            running.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        if (failures.sum() > 0) {
            throw new IllegalStateException(failures.sum() + " operations failed");
        }
    }
}
