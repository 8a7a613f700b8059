package esperanza.runtime.reader;

import esperanza.runtime.reader.Worker.Round;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The workers of an instance: it can be seen that each still works, and all end together. */
public final class Workers {

    /** Longer than any round that goes well. */
    private static final Duration LATE = Duration.ofSeconds(60);

    private final List<Worker> all = new CopyOnWriteArrayList<>();
    private final MeterRegistry metrics;
    private final Duration late;

    public Workers(MeterRegistry metrics) {
        this(metrics, LATE);
    }

    /** @param late how long, beyond its rest, a worker may be without a good round */
    public Workers(MeterRegistry metrics, Duration late) {
        this.metrics = metrics;
        this.late = late;
    }

    public Worker of(String name, Duration rest, Round round) {
        return of(name, rest, Duration.ZERO, round);
    }

    /** @param breath the least time between the beginnings of two rounds under load */
    public Worker of(String name, Duration rest, Duration breath, Round round) {
        Worker worker = new Worker(name, rest, breath, round);
        all.add(worker);
        metrics.gauge(
                "esperanza.worker.since.good.round.seconds", Tags.of("worker", name), worker, w -> w.sinceGoodRound()
                        .toSeconds());
        return worker;
    }

    public List<Worker> all() {
        return List.copyOf(all);
    }

    /** Those without a good round for longer than can be explained. */
    public List<String> late() {
        return all.stream()
                .filter(worker -> worker.isLate(late))
                .map(Worker::name)
                .toList();
    }

    /** Tells all of them first, then waits for what each has in hand, together no longer than this. */
    public void stop(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        all.forEach(Worker::stop);
        all.forEach(worker -> worker.end(deadline));
    }
}
