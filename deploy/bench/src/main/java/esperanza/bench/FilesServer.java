package esperanza.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import esperanza.files.FilesSettings;
import esperanza.files.StoredFiles;
import esperanza.files.domain.Manifest;
import esperanza.files.segment.FileThreads;
import esperanza.files.segment.SegmentNames;
import esperanza.files.segment.Segments;
import esperanza.files.store.FolderStore;
import esperanza.files.tus.TusRoutes;
import esperanza.files.upload.UploadParts;
import esperanza.runtime.command.Gate;
import esperanza.runtime.query.Queries;
import esperanza.runtime.sealing.FileKeys;
import esperanza.runtime.sealing.KeyFile;
import esperanza.runtime.sealing.KeyRing;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.mutiny.sqlclient.Pool;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The door for files as a service has it, in a process of its own and without the service. */
final class FilesServer {

    static final String DATABASE = "files";

    private record Settings(Optional<Path> folder) implements FilesSettings {

        @Override
        public int uploadsAtOnce() {
            return 32;
        }

        @Override
        public long largest() {
            return 1L << 32;
        }

        @Override
        public Duration kept() {
            return Duration.ofHours(1);
        }

        @Override
        public Duration idle() {
            return Duration.ofMinutes(1);
        }

        @Override
        public Duration patience() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Duration handOver() {
            return Duration.ofMinutes(1);
        }

        @Override
        public Duration hold() {
            return Duration.ofSeconds(15);
        }

        @Override
        public Duration scrubEvery() {
            return Duration.ofDays(30);
        }

        @Override
        public long scrubBytesASecond() {
            return Long.MAX_VALUE;
        }
    }

    private final List<Manifest> received = new CopyOnWriteArrayList<>();
    private final Semaphore ended = new Semaphore(0);
    private final UploadParts parts;
    private final StoredFiles files;
    private final Settings settings;

    private FilesServer(String postgres, Path folder) {
        Pool pool = OwnProcess.connections(postgres, DATABASE, DATABASE);
        Pool keys = OwnProcess.connections(postgres, DATABASE + "_keys", DATABASE);
        FileKeys fileKeys = new FileKeys(new KeyRing(keys, KeyFile.in(folder, "bench".toCharArray())));
        Segments segments = new Segments(new FolderStore(folder.resolve("segments"), "bench"), new FileThreads());
        this.settings = new Settings(Optional.of(folder));
        this.files = new StoredFiles(fileKeys, segments, new SegmentNames(new Queries(pool)));
        this.parts = new UploadParts(
                pool,
                fileKeys,
                segments,
                settings,
                InstantSource.system(),
                ended::release,
                () -> (_, _, file) -> {
                    received.add(file);
                    return Uni.createFrom().voidItem();
                },
                new Gate());
    }

    /** @param words the port of PostgreSQL, and a folder with an empty one for the segments in it */
    public static void main(String[] words) throws InterruptedException {
        FilesServer server = new FilesServer(words[0], Path.of(words[1]));
        System.out.println(server.listen());
        while (true) {
            boolean more = server.ended.tryAcquire(1, TimeUnit.SECONDS);
            while (more) {
                more = server.parts.handOn().await().indefinitely();
            }
        }
    }

    private int listen() {
        Vertx vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
        Router router = Router.router(vertx);
        new TusRoutes(
                        () -> _ -> Uni.createFrom().item("bench"),
                        parts::uploads,
                        settings,
                        InstantSource.system(),
                        new ObjectMapper())
                .open(router);
        router.get("/received").handler(asked -> asked.response().end("" + received.size()));
        router.get("/byte/:from").handler(this::oneByte);
        router.get("/check")
                .handler(asked -> answer(asked, files.check(received.getLast()).replaceWith("whole")));
        return vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
    }

    private void oneByte(RoutingContext asked) {
        Multi<Buffer> read = files.read(received.getLast(), Long.parseLong(asked.pathParam("from")), 1);
        answer(asked, read.toUni().map(part -> "" + part.getByte(0)));
    }

    private static void answer(RoutingContext asked, Uni<String> text) {
        text.subscribe().with(asked.response()::end, asked::fail);
    }
}
