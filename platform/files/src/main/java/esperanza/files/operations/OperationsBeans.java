package esperanza.files.operations;

import esperanza.files.segment.StoredSegments;
import esperanza.runtime.operations.Alarm;
import esperanza.runtime.query.Queries;
import esperanza.runtime.reader.OwnThread;
import esperanza.runtime.reader.Worker;
import esperanza.runtime.reader.Workers;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.ToDoubleFunction;

/** Watches the store of a service that keeps files, for its alarms, its metrics and its operators. */
@Singleton
class OperationsBeans {

    private static final Duration EACH = Duration.ofMinutes(1);

    private final StoreWatch watch;
    private final MeterRegistry metrics;
    private final Worker worker;

    OperationsBeans(
            Queries queries, StoredSegments segments, InstantSource clock, MeterRegistry metrics, Workers workers) {
        this.watch = new StoreWatch(new FiguresTable(queries), segments, clock);
        this.metrics = metrics;
        this.worker = workers.of("files-watched", EACH, () -> {
            OwnThread.waitsFor(watch.look());
            return false;
        });
    }

    void start(@Observes StartupEvent event) {
        gauge("esperanza.files.free.percent", StoreFigures::freePercent);
        gauge("esperanza.files.segments", StoreFigures::segments);
        gauge("esperanza.files.uploads", figures -> figures.uploads().from());
        gauge("esperanza.files.waiting", figures -> figures.waiting().from());
        gauge("esperanza.files.damaged", StoreFigures::damaged);
        worker.start();
    }

    @Produces
    @Singleton
    StoreWatch watch() {
        return watch;
    }

    @Produces
    @Singleton
    Alarm damaged() {
        return new StoreAlarm("files-damaged", watch::isDamaged);
    }

    @Produces
    @Singleton
    Alarm away() {
        return new StoreAlarm("files-away", watch::isAway);
    }

    @Produces
    @Singleton
    Alarm full() {
        return new StoreAlarm("files-full", watch::isFull);
    }

    /** Before the first figures a gauge has no value, and not zero. Files are counted as 0, 1 or 20. */
    private void gauge(String name, ToDoubleFunction<StoreFigures> figure) {
        metrics.gauge(
                name, watch, now -> now.figures().map(figure::applyAsDouble).orElse(Double.NaN));
    }
}
