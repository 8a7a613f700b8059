package esperanza.runtime.log;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/**
 * The values read from the newest events. Positions have no gaps, so a ring holds as many of the newest events as it
 * has places. The hash tells an event from another one that stood at its position before the log was set back.
 */
final class RecentlyRead<V> {

    private static final int PLACES = 2_048;

    private record Read<V>(long position, String type, byte[] hash, V value) {

        boolean isOf(StoredEvent event) {
            return position == event.position() && type.equals(event.type()) && Arrays.equals(hash, event.hash());
        }
    }

    private final AtomicReferenceArray<Read<V>> ring = new AtomicReferenceArray<>(PLACES);

    V of(StoredEvent event, Function<StoredEvent, V> reading) {
        Read<V> there = ring.get(place(event.position()));
        if (there != null && there.isOf(event)) {
            return there.value;
        }
        V value = reading.apply(event);
        keep(event.position(), event.type(), event.hash(), value);
        return value;
    }

    void keep(long position, String type, byte[] hash, V value) {
        ring.set(place(position), new Read<>(position, type, hash, value));
    }

    private static int place(long position) {
        return (int) (position % PLACES);
    }
}
