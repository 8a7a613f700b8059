package esperanza.intake.watch.alerting;

import java.time.Duration;
import java.util.function.LongSupplier;

/** How long nothing was heard. Counts by a clock that no person and no server sets. */
final class Silence {

    private final Duration longest;
    private final LongSupplier nanos;
    private volatile long heardAt;

    /** @param longest longer than this is silence */
    Silence(Duration longest, LongSupplier nanos) {
        this.longest = longest;
        this.nanos = nanos;
        this.heardAt = nanos.getAsLong();
    }

    /** A sign of life of this age was heard. An older one than the last says nothing. */
    void heard(Duration age) {
        long at = nanos.getAsLong() - age.toNanos();
        if (at - heardAt > 0) {
            heardAt = at;
        }
    }

    boolean isTooLong() {
        return nanos.getAsLong() - heardAt > longest.toNanos();
    }
}
