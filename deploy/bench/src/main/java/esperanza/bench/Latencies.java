package esperanza.bench;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Durations, to three significant digits. Any thread may record. */
final class Latencies {

    private final Histogram nanos = new ConcurrentHistogram(TimeUnit.MINUTES.toNanos(5), 3);

    void record(long tookNanos) {
        nanos.recordValue(Math.max(0, tookNanos));
    }

    long count() {
        return nanos.getTotalCount();
    }

    /** In milliseconds. */
    double percentile(double percent) {
        return nanos.getValueAtPercentile(percent) / 1e6;
    }
}
