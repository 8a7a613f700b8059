package esperanza.files;

import esperanza.files.segment.FileThreads;
import esperanza.files.segment.SegmentNames;
import esperanza.files.segment.Segments;
import esperanza.files.store.FileStore;
import esperanza.runtime.log.NoteLog;
import esperanza.runtime.sealing.FileKeys;
import esperanza.runtime.sealing.KeyRing;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** Files of a service without the service: a real PostgreSQL, a real key table, any store. */
public final class FilesFixture implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int CHUNK = 100_000;

    /** Segments are short in most tests, because sealing is slow in a JVM that lives for seconds. */
    public static final int SEGMENT = 128 * 1024;

    public final NoteLog log = new NoteLog();
    public final KeyRing ring = new KeyRing(log.fixture.keys, log.fixture.keyFile);
    public final FileKeys keys = new FileKeys(ring);
    /** One alone, so that a test knows which segment finds the store full. */
    public final FileThreads threads = new FileThreads(1);

    public final Segments segments;
    public final SegmentNames names = new SegmentNames(log.fixture.queries);
    public final StoredFiles files;

    public FilesFixture(FileStore store) {
        this(store, SEGMENT);
    }

    public FilesFixture(FileStore store, int segment) {
        this.segments = new Segments(store, threads, segment);
        this.files = new StoredFiles(keys, segments, names);
    }

    /** The files of another instance of the service, with no key in its memory yet. */
    public StoredFiles elsewhere() {
        return new StoredFiles(new FileKeys(new KeyRing(log.fixture.keys, log.fixture.keyFile)), segments, names);
    }

    public static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    /** These bytes as a stream of chunks that fit no segment. */
    public static Multi<Buffer> stream(byte[] bytes) {
        Buffer all = Buffer.buffer(bytes);
        return Multi.createFrom()
                .range(0, Math.ceilDiv(bytes.length, CHUNK))
                .map(n -> all.getBuffer(n * CHUNK, Math.min(bytes.length, (n + 1) * CHUNK)));
    }

    public static byte[] read(Multi<Buffer> stream) {
        List<Buffer> all = await(stream.collect().asList());
        Buffer joined = Buffer.buffer();
        all.forEach(joined::appendBuffer);
        return joined.getBytes();
    }

    public static <T> T await(Uni<T> work) {
        return work.await().atMost(PATIENCE);
    }

    @Override
    public void close() {
        threads.close();
        log.close();
    }
}
