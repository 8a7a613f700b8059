package esperanza.notification.picture.making;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Says when the next instant of a fixed cadence has come. The caller asks more often than the cadence. */
final class Cadence {

    /** Longest interval between two looks: short enough that a leader with nothing to do is not taken for frozen. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Duration every;
    private final LongSupplier nanos;
    private long next;

    Cadence(Duration every, LongSupplier nanos) {
        this.every = every;
        this.nanos = nanos;
        this.next = nanos.getAsLong();
    }

    /** Interval between two looks: the cadence, but one second at most. */
    Duration look() {
        return every.compareTo(LOOK) < 0 ? every : LOOK;
    }

    /** True once for each instant of the cadence. Missed instants are skipped, not made up for. */
    boolean due() {
        long now = nanos.getAsLong();
        if (now - next < 0) {
            return false;
        }
        long missed = (now - next) / every.toNanos();
        next += (missed + 1) * every.toNanos();
        return true;
    }
}
