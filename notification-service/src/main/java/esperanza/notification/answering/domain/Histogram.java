package esperanza.notification.answering.domain;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many values each bucket has.
 *
 * @param counts by bucket, each positive
 */
public record Histogram(SortedMap<Integer, Long> counts) {

    public Histogram {
        counts = new TreeMap<>(counts);
    }

    public static Histogram of(Map<Integer, Long> counts) {
        return new Histogram(new TreeMap<>(counts));
    }

    public long size() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * The bucket of the smallest value that so many of all values do not exceed; empty without values.
     *
     * @param percent from 1 to 100
     */
    public Optional<Integer> percentile(int percent) {
        long rank = Math.ceilDiv(size() * percent, 100L);
        long below = 0;
        for (Map.Entry<Integer, Long> each : counts.entrySet()) {
            below += each.getValue();
            if (below >= rank) {
                return Optional.of(each.getKey());
            }
        }
        return Optional.empty();
    }
}
