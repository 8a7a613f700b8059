package esperanza.files.tus;

import esperanza.files.TestSettings;
import esperanza.files.domain.Manifest;
import esperanza.files.domain.Segment;
import esperanza.files.segment.FileThreads;
import esperanza.files.segment.Segments;
import esperanza.files.store.FileStore;
import esperanza.files.store.FolderStore;
import esperanza.files.upload.Upload;
import esperanza.files.upload.UploadDone;
import esperanza.files.upload.UploadParts;
import esperanza.runtime.command.Gate;
import esperanza.runtime.sealing.FileKeys;
import esperanza.runtime.sealing.KeyFile;
import esperanza.runtime.sealing.KeyRing;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A small service that takes files, in a process of its own, which ends at one step as if it were killed. */
final class KilledServer {

    /** Where the process ends. */
    enum Step {
        BEFORE_A_SEGMENT_IS_WRITTEN,
        WITHIN_A_SEGMENT,
        AFTER_A_SEGMENT_AND_BEFORE_ITS_ROW,
        WHILE_IT_READS_BACK,
        AFTER_THE_SERVICE_HAS_IT,
        NEVER
    }

    private static final int KILLED = 137;
    private static final long LARGEST = 2_000_000_000;

    private KilledServer() {}

    /** @param words the port of PostgreSQL, a database, the folder, the length of a segment, the step, and its segment */
    public static void main(String[] words) throws Exception {
        Path folder = Path.of(words[2]);
        Step step = Step.valueOf(words[4]);
        int nth = Integer.parseInt(words[5]);
        Semaphore ended = new Semaphore(1);
        UploadParts parts = parts(
                pool(words[0], words[1]),
                new KeyRing(pool(words[0], words[1] + "_keys"), KeyFile.in(folder, "test".toCharArray())),
                new Halting(new FolderStore(folder.resolve("files"), "intake"), folder.resolve("files"), step, nth),
                Integer.parseInt(words[3]),
                InstantSource.system(),
                ended::release,
                (upload, _, file) -> received(folder, upload, file, step));
        TusServer server = new TusServer(parts.uploads(), LARGEST);
        Files.writeString(folder.resolve("port.new"), "" + server.port());
        Files.move(folder.resolve("port.new"), folder.resolve("port"));
        while (true) {
            boolean woken = ended.tryAcquire(100, TimeUnit.MILLISECONDS);
            boolean more = parts.handOn().await().atMost(Duration.ofSeconds(20));
            if (woken && more) {
                ended.release();
            }
        }
    }

    private static Uni<Void> received(Path folder, Upload upload, Manifest file, Step step) {
        try {
            Files.writeString(
                    folder.resolve("received"),
                    String.join(
                                    " ",
                                    upload.id().toString(),
                                    "" + file.length(),
                                    file.sha256(),
                                    file.segments().stream().map(Segment::name).collect(Collectors.joining(",")))
                            + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (step == Step.AFTER_THE_SERVICE_HAS_IT) {
            Runtime.getRuntime().halt(KILLED);
        }
        return Uni.createFrom().voidItem();
    }

    static UploadParts parts(
            Pool pool,
            KeyRing ring,
            FileStore store,
            int segment,
            InstantSource clock,
            Runnable ended,
            UploadDone service) {
        Gate gate = new Gate();
        gate.open();
        return new UploadParts(
                pool,
                new FileKeys(ring),
                new Segments(store, new FileThreads(), segment),
                new TestSettings(3, LARGEST),
                clock,
                ended,
                () -> service,
                gate);
    }

    private static Pool pool(String port, String database) {
        return Pool.newInstance(PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(4))
                .connectingTo(new PgConnectOptions()
                        .setHost("127.0.0.1")
                        .setPort(Integer.parseInt(port))
                        .setDatabase(database)
                        .setUser("tester")
                        .setPassword("tester"))
                .using(Vertx.vertx())
                .build());
    }

    /** Ends the process at the step, without a hook and without a last word. */
    private record Halting(FileStore store, Path folder, Step step, int nth, AtomicInteger puts, AtomicInteger gets)
            implements FileStore {

        Halting(FileStore store, Path folder, Step step, int nth) {
            this(store, folder, step, nth, new AtomicInteger(), new AtomicInteger());
        }

        @Override
        public void put(String name, byte[] sealed) {
            boolean now = puts.incrementAndGet() == nth;
            haltIf(now && step == Step.BEFORE_A_SEGMENT_IS_WRITTEN);
            if (now && step == Step.WITHIN_A_SEGMENT) {
                leaveADraft(name, sealed);
                Runtime.getRuntime().halt(KILLED);
            }
            store.put(name, sealed);
            haltIf(now && step == Step.AFTER_A_SEGMENT_AND_BEFORE_ITS_ROW);
        }

        @Override
        public byte[] get(String name) {
            haltIf(gets.incrementAndGet() == nth && step == Step.WHILE_IT_READS_BACK);
            return store.get(name);
        }

        @Override
        public void remove(String name) {
            store.remove(name);
        }

        @Override
        public void setAside(String name, Instant now) {
            store.setAside(name, now);
        }

        @Override
        public List<String> asideBefore(Instant instant) {
            return store.asideBefore(instant);
        }

        @Override
        public Stream<String> storedBefore(Instant instant, String beginning) {
            return store.storedBefore(instant, beginning);
        }

        @Override
        public double free() {
            return store.free();
        }

        private void leaveADraft(String name, byte[] sealed) {
            try {
                Path draft = folder.resolve(name.substring(0, 2))
                        .resolve(name.substring(2, 4))
                        .resolve(name + ".draft.new");
                Files.createDirectories(draft.getParent());
                Files.write(draft, Arrays.copyOf(sealed, sealed.length / 2));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void haltIf(boolean now) {
            if (now) {
                Runtime.getRuntime().halt(KILLED);
            }
        }
    }
}
