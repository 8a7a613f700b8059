package esperanza.runtime.reader;

import java.time.Duration;

/**
 * Limits how often something happens on average, and lets a few happen at once (the generic cell rate algorithm, ITU-T
 * I.371). May be used by several threads.
 */
final class Pace {

    private final long interval;
    private final long tolerance;
    private long free;

    /**
     * @param interval the average distance
     * @param burst how many may come at once
     */
    Pace(Duration interval, int burst, long now) {
        this.interval = interval.toNanos();
        this.tolerance = this.interval * (burst - 1);
        this.free = now;
    }

    /** @param now nanoseconds of a clock that only grows */
    synchronized boolean allows(long now) {
        if (free - now > tolerance) {
            return false;
        }
        free = (free - now > 0 ? free : now) + interval;
        return true;
    }
}
