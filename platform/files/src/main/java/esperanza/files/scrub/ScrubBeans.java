package esperanza.files.scrub;

import esperanza.files.FilesSettings;
import esperanza.files.segment.StoredSegments;
import esperanza.runtime.query.Queries;
import esperanza.runtime.reader.OwnThread;
import esperanza.runtime.reader.Worker;
import esperanza.runtime.reader.Workers;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/** Starts the scrub in a service that keeps files. */
@Singleton
class ScrubBeans {

    private static final Duration REST = Duration.ofMinutes(1);
    private static final Duration DAMAGED_AGAIN = Duration.ofHours(1);

    private final List<Worker> workers;

    /** @param service its bean reads the log, so it is asked for with the first damage */
    ScrubBeans(
            Instance<DamageFound> service,
            Queries queries,
            StoredSegments segments,
            FilesSettings settings,
            Workers workers) {
        Scrub scrub = new Scrub(
                new ScrubTable(queries), segments, service::get, settings.scrubEvery(), settings.scrubBytesASecond());
        this.workers = service.isResolvable()
                ? List.of(
                        workers.of("files-scrubbed", REST, () -> OwnThread.waitsFor(scrub.some())),
                        workers.of("files-damaged", DAMAGED_AGAIN, () -> {
                            OwnThread.waitsFor(scrub.damaged());
                            return false;
                        }))
                : List.of();
    }

    void start(@Observes StartupEvent event) {
        workers.forEach(Worker::start);
    }
}
