package esperanza.files;

import esperanza.files.domain.Manifest;
import esperanza.files.domain.Segment;
import esperanza.files.segment.OneBehind;
import esperanza.files.segment.SegmentNames;
import esperanza.files.segment.Segments;
import esperanza.files.store.Damaged;
import esperanza.files.store.StoreAway;
import esperanza.runtime.sealing.FileKey;
import esperanza.runtime.sealing.FileKeys;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Whole files in the store of this service. Memory does not grow with a file, and nothing waits on an event loop.
 *
 * <p>Fails with {@link StoreAway} if the store does not answer or has no room.
 */
public final class StoredFiles {

    private final FileKeys keys;
    private final Segments segments;
    private final SegmentNames names;

    public StoredFiles(FileKeys keys, Segments segments, SegmentNames names) {
        this.keys = keys;
        this.segments = segments;
        this.names = names;
    }

    /**
     * Seals and stores these bytes under a new key of their own. Length and sum are taken from what was read back. Fails
     * as the stream does; what was stored by then is removed.
     */
    public Uni<Manifest> store(Multi<Buffer> plain) {
        return keys.fresh().chain(key -> storeUnder(key, plain));
    }

    /** Stores these bytes under a key that a file already has, as {@link #store} does. */
    public Uni<Manifest> storeUnder(FileKey key, Multi<Buffer> plain) {
        List<Segment> stored = new CopyOnWriteArrayList<>();
        List<Segment> inOrder = new CopyOnWriteArrayList<>();
        AtomicInteger next = new AtomicInteger();
        OneBehind way = segments.oneBehind();
        return segments.cut(plain, _ -> false)
                .onItem()
                .transformToUniAndConcatenate(piece -> way.add(
                        segments.put(key, next.getAndIncrement(), piece.isEnding(), piece)
                                .invoke(stored::add),
                        segment -> names.add(segment.name()).invoke(() -> inOrder.add(segment))))
                .collect()
                .last()
                .chain(way::all)
                .chain(() -> readBack(key, inOrder))
                .onFailure()
                .call(() -> way.all()
                        .onFailure()
                        .recoverWithNull()
                        .chain(() -> remove(stored))
                        .onFailure()
                        .recoverWithNull());
    }

    /** The manifest of these segments, as the store gives them back. Fails with {@link Damaged}. */
    public Uni<Manifest> readBack(FileKey key, List<Segment> all) {
        return segments.sum(key, all)
                .map(sum -> new Manifest(key.contentId(), key.kid(), sum.length(), sum.sha256(), List.copyOf(all)));
    }

    /**
     * The bytes from one place on. A segment is checked before any of its bytes is answered. A reader that is under way
     * when the key is destroyed gets no further segment once no instance has the key in memory.
     *
     * <p>Fails with {@link Damaged}, or with {@link FileErased} if the key was destroyed.
     */
    public Multi<Buffer> read(Manifest file, long from, long length) {
        return key(file).onItem().transformToMulti(_ -> segments.read(() -> key(file), file.segments(), from, length));
    }

    /** Reads the whole file and compares its sum. Fails with {@link Damaged} or {@link FileErased}. */
    public Uni<Void> check(Manifest file) {
        return key(file)
                .chain(key -> readBack(key, file.segments()))
                .invoke(found -> same(file, found))
                .replaceWithVoid();
    }

    /** The same bytes under a new key, in new segments. Fails with {@link Damaged} if the two sums differ. */
    public Uni<Manifest> copy(Manifest file) {
        return keys.fresh().chain(key -> copyUnder(key, file));
    }

    /** The same bytes under a key that the copy already has, as {@link #copy} does. */
    public Uni<Manifest> copyUnder(FileKey key, Manifest file) {
        return storeUnder(key, read(file, 0, file.length())).call(copy -> Uni.createFrom()
                .voidItem()
                .invoke(() -> same(file, copy))
                .onFailure()
                .call(() -> remove(copy)));
    }

    /** Unlinks the segments. The caller has destroyed the key before. Safe to repeat. */
    public Uni<Void> remove(Manifest file) {
        return remove(file.segments());
    }

    /** The free room of the store, as a part of the whole: 0 to 1. */
    public Uni<Double> free() {
        return segments.stored().free();
    }

    /** The names end first: what a crash leaves without a name is swept. */
    private Uni<Void> remove(List<Segment> gone) {
        List<String> all = gone.stream().map(Segment::name).toList();
        return names.remove(all).chain(() -> segments.stored().remove(all));
    }

    private Uni<FileKey> key(Manifest file) {
        return keys.named(file.contentId(), file.kid()).map(key -> key.orElseThrow(FileErased::new));
    }

    private static void same(Manifest said, Manifest found) {
        if (said.length() != found.length() || !said.sha256().equals(found.sha256())) {
            throw new Damaged(
                    said.segments().isEmpty() ? "" : said.segments().getLast().name());
        }
    }
}
