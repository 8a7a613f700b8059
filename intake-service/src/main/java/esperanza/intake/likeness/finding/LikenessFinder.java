package esperanza.intake.likeness.finding;

import esperanza.intake.likeness.finding.OpenedReports.Opened;
import esperanza.intake.likeness.read.WaitingReports;
import esperanza.intake.likeness.read.WaitingReports.Waiting;
import esperanza.runtime.Leaders;
import esperanza.runtime.reader.Leadership;
import esperanza.runtime.reader.OwnThread;
import esperanza.runtime.reader.ReadModels;
import esperanza.runtime.reader.Worker;
import esperanza.runtime.reader.Workers;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Takes the reports that wait, and has them compared. One instance does this; a report that was not compared to the end
 * is compared again.
 */
@Singleton
class LikenessFinder {

    private static final Duration MIN_INTERVAL = Duration.ofMillis(100);
    private static final Duration DONE_WITHIN = Duration.ofSeconds(30);
    private static final int AT_ONCE = 20;
    private static final int COMPARED_AT_ONCE = 5;

    private final WaitingReports waiting;
    private final OpenedReports reports;
    private final CompareReport compare;
    private final ReadModels readModels;
    private final Leadership leadership;
    private final Worker worker;

    LikenessFinder(
            WaitingReports waiting,
            OpenedReports reports,
            CompareReport compare,
            ReadModels readModels,
            Leaders leaders,
            Workers workers) {
        this.waiting = waiting;
        this.reports = reports;
        this.compare = compare;
        this.readModels = readModels;
        this.leadership = leaders.of(CompareReport.NAME);
        this.worker = workers.woken(CompareReport.NAME, MIN_INTERVAL, this::round);
    }

    void start(@Observes StartupEvent event) {
        readModels.wakes(worker);
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
        leadership.close();
    }

    /** True if there may be more. Reports that failed together are taken one by one later. */
    private boolean round() throws Exception {
        if (leadership.held().isEmpty()) {
            return false;
        }
        List<Waiting> next = done(waiting.next(AT_ONCE));
        if (next.isEmpty()) {
            return false;
        }
        try {
            done(reports.of(next.stream().map(Waiting::report).toList()).chain(opened -> compared(next, opened)));
        } catch (Exception failure) {
            done(waiting.failed(next));
            throw failure;
        }
        return true;
    }

    private Uni<Void> compared(List<Waiting> next, Map<UUID, Opened> opened) {
        return Multi.createFrom()
                .iterable(next)
                .filter(each -> opened.containsKey(each.report()))
                .onItem()
                .transformToUni(each -> {
                    Opened report = opened.get(each.report());
                    return compare.with(report.features(), report.at(each.changed()));
                })
                .merge(COMPARED_AT_ONCE)
                .collect()
                .last()
                .chain(() -> waiting.done(next));
    }

    private static <T> T done(Uni<T> work) throws Exception {
        return OwnThread.waitsFor(work.ifNoItem().after(DONE_WITHIN).fail());
    }
}
