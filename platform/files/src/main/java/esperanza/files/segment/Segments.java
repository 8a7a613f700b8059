package esperanza.files.segment;

import esperanza.files.domain.Segment;
import esperanza.files.domain.Sha256;
import esperanza.files.domain.Sum;
import esperanza.files.store.Damaged;
import esperanza.files.store.FileStore;
import esperanza.runtime.sealing.FileKey;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Single segments, sealed and stored. Waits for disks on threads of its own. */
public final class Segments {

    /** Long enough that few names are stored, short enough that 32 uploads fit in memory. */
    private static final int LARGEST = 8 * 1024 * 1024;

    private static final int BEHIND = 4;

    private final FileStore store;
    private final FileThreads threads;
    private final StoredSegments stored;
    private final int largest;
    private final Semaphore behind = new Semaphore(BEHIND);

    public Segments(FileStore store, FileThreads threads) {
        this(store, threads, LARGEST);
    }

    /** @param largest the plain bytes of every segment but the last */
    public Segments(FileStore store, FileThreads threads, int largest) {
        this.store = store;
        this.threads = threads;
        this.stored = new StoredSegments(store, threads);
        this.largest = largest;
    }

    /**
     * Cuts a stream into what becomes segments. A stream that breaks off fails after its last piece.
     *
     * @param kept whether what came before a failure is kept; if not, the stream fails without its last piece
     */
    public Multi<Piece> cut(Multi<Buffer> plain, Predicate<Throwable> kept) {
        return Pieces.of(plain, largest, kept);
    }

    /** The same segments by their names alone. */
    public StoredSegments stored() {
        return stored;
    }

    /** True if the segment is shorter than all but the last of a file should be. */
    public boolean isShort(Segment segment) {
        return segment.length() < largest;
    }

    /** For the segments of one file, one after the other. */
    public OneBehind oneBehind() {
        return new OneBehind(behind);
    }

    /** Seals and stores a piece. The segment is durable when this ends. */
    public Uni<Segment> put(FileKey key, int n, boolean last, Piece plain) {
        return threads.inTime(() -> {
            byte[] sealed = new SegmentSeal(key).seal(n, last, plain);
            String name = Sha256.of(sealed);
            store.put(name, sealed);
            return new Segment(plain.length(), name);
        });
    }

    /**
     * The plain bytes of a file from one place on, one segment after the other. A segment that was damaged answers
     * nothing: the stream fails with {@link Damaged}.
     *
     * @param key asked for with each segment: a reader of a large file does not outlive its key
     */
    public Multi<Buffer> read(Supplier<Uni<FileKey>> key, List<Segment> segments, long from, long length) {
        return Multi.createFrom()
                .iterable(Cut.of(segments, from, length))
                .onItem()
                .transformToUniAndConcatenate(cut -> key.get()
                        .chain(now -> threads.inTime(() -> Buffer.buffer(open(
                                now,
                                cut,
                                cut.n() == segments.size() - 1,
                                store.get(cut.segment().name()))))));
    }

    /** Length and sum of what these segments hold. Fails with {@link Damaged}. */
    public Uni<Sum> sum(FileKey key, List<Segment> segments) {
        MessageDigest digest = Sha256.digest();
        AtomicLong length = new AtomicLong();
        Ahead ahead = new Ahead(segments);
        return Multi.createFrom()
                .iterable(Cut.of(segments, 0, Long.MAX_VALUE))
                .onItem()
                .transformToUniAndConcatenate(cut -> ahead.get(cut.n())
                        .chain(bytes -> threads.call(() -> {
                            byte[] plain = open(key, cut, cut.n() == segments.size() - 1, bytes);
                            digest.update(plain);
                            return length.addAndGet(plain.length);
                        })))
                .collect()
                .last()
                .map(_ -> new Sum(length.get(), Sha256.hex(digest.digest())));
    }

    /** Gets the next segment from the store while the one before it is opened. */
    private final class Ahead {

        private final List<Segment> segments;
        private CompletableFuture<byte[]> next = CompletableFuture.completedFuture(new byte[0]);

        Ahead(List<Segment> segments) {
            this.segments = segments;
            begin(0);
        }

        Uni<byte[]> get(int n) {
            CompletableFuture<byte[]> asked = next;
            begin(n + 1);
            return Uni.createFrom().completionStage(asked);
        }

        private void begin(int n) {
            if (n < segments.size()) {
                next = threads.inTime(() -> store.get(segments.get(n).name())).subscribeAsCompletionStage();
            }
        }
    }

    private static byte[] open(FileKey key, Cut cut, boolean last, byte[] sealed) {
        try {
            return new SegmentSeal(key).open(cut.n(), last, sealed, cut.from(), cut.length());
        } catch (IOException other) {
            throw new Damaged(cut.segment().name());
        }
    }
}
