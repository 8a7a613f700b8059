package esperanza.files.segment;

import esperanza.files.store.FileStore;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The sealed segments by their names alone, without a key. Waits for disks on the threads of files. */
public final class StoredSegments {

    private final FileStore store;
    private final FileThreads threads;

    public StoredSegments(FileStore store, FileThreads threads) {
        this.store = store;
        this.threads = threads;
    }

    /** How many sealed bytes this segment has. All are read: fails with {@link esperanza.files.store.Damaged}. */
    public Uni<Integer> length(String name) {
        return threads.call(() -> store.get(name).length);
    }

    /** Unlinks these segments. */
    public Uni<Void> remove(List<String> names) {
        return threads.call(() -> {
            names.forEach(store::remove);
            return null;
        });
    }

    /** Takes these segments out of the list. They come back if somebody reads them. */
    public Uni<Void> setAside(List<String> names, Instant now) {
        return threads.call(() -> {
            names.forEach(name -> store.setAside(name, now));
            return null;
        });
    }

    /** The names of all segments that were set aside before this instant. */
    public Uni<List<String>> asideBefore(Instant instant) {
        return threads.call(() -> store.asideBefore(instant));
    }

    /** The names of the segments that begin with these two hex digits and were stored before this instant. */
    public Uni<List<String>> storedBefore(Instant instant, String beginning) {
        return threads.call(() -> {
            try (Stream<String> names = store.storedBefore(instant, beginning)) {
                return names.toList();
            }
        });
    }

    /** The free room of the store, as a part of the whole. */
    public Uni<Double> free() {
        return threads.call(store::free);
    }
}
