package esperanza.notification.adapter.picture;

import java.time.Duration;
import java.util.function.LongSupplier;

/** A fixed cadence, for whoever looks more often. */
final class Cadence {

    /** Often enough that a leader with nothing to do is not taken for frozen. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Duration every;
    private final LongSupplier nanos;
    private long next;

    Cadence(Duration every, LongSupplier nanos) {
        this.every = every;
        this.nanos = nanos;
        this.next = nanos.getAsLong();
    }

    /** How often to look, however rarely anything is due. */
    Duration look() {
        return every.compareTo(LOOK) < 0 ? every : LOOK;
    }

    /** Whether it is time, once for each time. What was missed is not made up for. */
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
