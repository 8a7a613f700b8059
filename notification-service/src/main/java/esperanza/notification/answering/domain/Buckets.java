package esperanza.notification.answering.domain;

import java.time.Duration;

/**
 * Buckets of durations. Their bounds are the preferred numbers of ISO 3 (series R10), from one second on: ten to each
 * power of ten, so that a bound is about a quarter more than the one before, and is a number that people say.
 */
public final class Buckets {

    private static final long[] MILLIS = {1_000, 1_250, 1_600, 2_000, 2_500, 3_150, 4_000, 5_000, 6_300, 8_000};
    /** About 115 days. A longer duration counts in the last bucket. */
    private static final int LAST = 7 * MILLIS.length;

    private Buckets() {}

    /** The first bucket whose bound the duration does not exceed; a negative duration counts as none. */
    public static int of(Duration took) {
        int bucket = 0;
        while (bucket < LAST && bound(bucket).compareTo(took) < 0) {
            bucket++;
        }
        return bucket;
    }

    /** The longest duration of the bucket. */
    public static Duration bound(int bucket) {
        long millis = MILLIS[bucket % MILLIS.length];
        for (int tens = bucket / MILLIS.length; tens > 0; tens--) {
            millis *= 10;
        }
        return Duration.ofMillis(millis);
    }
}
