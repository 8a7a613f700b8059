package esperanza.bench;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;

/** Begins operations at fixed instants, as independent clients do, however long the earlier operations take. */
final class OpenLoop {

    private OpenLoop() {}

    /** @param begin gets the instant at which the operation was due ({@link System#nanoTime()}); must not block */
    static void run(int perSecond, Duration length, LongConsumer begin) {
        long start = System.nanoTime();
        long count = perSecond * length.toMillis() / 1000;
        for (long n = 0; n < count; n++) {
            long due = due(start, n, perSecond);
            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            begin.accept(due);
        }
    }

    static long due(long start, long n, int perSecond) {
        return start + n * 1_000_000_000L / perSecond;
    }
}
