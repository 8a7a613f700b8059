package esperanza.files.upload;

import esperanza.files.FilesSettings;
import esperanza.files.segment.Segments;
import esperanza.runtime.command.Gate;
import esperanza.runtime.reader.Worker;
import esperanza.runtime.reader.Workers;
import esperanza.runtime.sealing.FileKeys;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** Makes the beans of uploads, and starts their workers in a service that takes files. */
@Singleton
class UploadBeans {

    private static final Duration SWEPT_EVERY = Duration.ofMinutes(10);

    private final UploadParts parts;
    private final List<Worker> workers;

    /** @param service its bean may ask for uploads, so it is asked for with the first file */
    UploadBeans(
            Instance<UploadDone> service,
            Pool pool,
            FileKeys keys,
            Segments segments,
            FilesSettings settings,
            InstantSource clock,
            Workers workers,
            Gate gate) {
        this.parts = new UploadParts(pool, keys, segments, settings, clock, this::wake, service::get, gate);
        this.workers = service.isResolvable()
                ? List.of(
                        workers.woken("files", Duration.ZERO, () -> waitFor(parts.handOn())),
                        workers.of(
                                "files-swept",
                                SWEPT_EVERY,
                                () -> waitFor(parts.sweep().replaceWith(false))))
                : List.of();
    }

    void start(@Observes StartupEvent event) {
        workers.forEach(Worker::start);
    }

    @Produces
    @Singleton
    Uploads uploads() {
        return parts.uploads();
    }

    /** The sweep keeps its rest: it looks at every segment. */
    private void wake() {
        workers.stream().limit(1).forEach(Worker::wake);
    }

    private static <T> T waitFor(Uni<T> work) throws InterruptedException, ExecutionException {
        return work.subscribeAsCompletionStage().get();
    }
}
