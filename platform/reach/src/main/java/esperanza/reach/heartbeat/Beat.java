package esperanza.reach.heartbeat;

import java.util.OptionalLong;

/**
 * The last sign of life.
 *
 * @param seconds since a page would have left
 * @param throughLogSeconds since it was known that a cause of pages is read from the log; empty if no log is needed
 */
public record Beat(long seconds, OptionalLong throughLogSeconds) {

    /** Two beats of the canary, which flies every 20 s. */
    private static final long LATE = 40;

    /** Two beats through the log, and some minutes. */
    private static final long LATE_THROUGH_LOG = 25 * 60;

    boolean isLate() {
        return seconds > LATE || throughLogSeconds.orElse(0) > LATE_THROUGH_LOG;
    }
}
