package esperanza.runtime.reader;

import esperanza.runtime.reader.Worker.Round;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** All workers of an instance: shows whether each still works, and stops them together. */
public final class Workers {

    /** Longer than any round that ends well. */
    private static final Duration LATE = Duration.ofSeconds(60);

    /**
     * The rest of a worker that others wake: it looks by itself only for what nobody told. Short enough that a leader
     * with nothing to do is not taken for frozen.
     */
    private static final Duration UNTIL_WOKEN = Duration.ofSeconds(4);

    private static final int AGAIN_AND_AGAIN = 3;

    private final List<Worker> all = new CopyOnWriteArrayList<>();
    private final MeterRegistry metrics;
    private final Duration late;

    public Workers(MeterRegistry metrics) {
        this(metrics, LATE);
    }

    /** @param late how long beyond its rest a worker may be without a good round */
    public Workers(MeterRegistry metrics, Duration late) {
        this.metrics = metrics;
        this.late = late;
    }

    public Worker of(String name, Duration rest, Round round) {
        return of(name, rest, Duration.ZERO, round);
    }

    /**
     * A worker that others wake.
     *
     * @param minInterval the minimum interval between the starts of two rounds under load
     */
    public Worker woken(String name, Duration minInterval, Round round) {
        return of(name, UNTIL_WOKEN, minInterval, round);
    }

    /** @param minInterval the minimum interval between the starts of two rounds under load */
    public Worker of(String name, Duration rest, Duration minInterval, Round round) {
        return of(name, () -> rest, minInterval, round);
    }

    /** @param rest asked anew before each rest */
    public Worker of(String name, Supplier<Duration> rest, Duration minInterval, Round round) {
        Worker worker = new Worker(name, rest, minInterval, round);
        all.add(worker);
        metrics.gauge(
                "esperanza.worker.since.good.round.seconds", Tags.of("worker", name), worker, w -> w.sinceGoodRound()
                        .toSeconds());
        metrics.gauge("esperanza.worker.failures", Tags.of("worker", name), worker, Worker::failures);
        return worker;
    }

    public List<Worker> all() {
        return List.copyOf(all);
    }

    /** The names of the workers that failed in the same way again and again, and have had no good round since. */
    public List<String> failing() {
        return all.stream()
                .filter(worker -> worker.failures() >= AGAIN_AND_AGAIN)
                .map(Worker::name)
                .toList();
    }

    /** The names of the workers that have had no good round for too long. */
    public List<String> late() {
        return all.stream()
                .filter(worker -> worker.isLate(late))
                .map(Worker::name)
                .toList();
    }

    /** Stops all workers first, then waits for their rounds in hand, together no longer than this. */
    public void stop(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        all.forEach(Worker::stop);
        all.forEach(worker -> worker.end(deadline));
    }
}
