package esperanza.bench;

import esperanza.local.Postgres;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * The throughput of one window, and its cost per operation.
 *
 * @param cpuMicros CPU time per operation, in microseconds, of all our processes, generator included
 * @param walBytes bytes per operation that the whole server wrote ahead (WAL)
 */
record Rate(Done done, Window window, double cpuMicros, double walBytes) {

    /**
     * The result of a closed loop.
     *
     * @param p50 of each operation, in milliseconds; measured with a full queue, so not the latency that a user would
     *     see
     */
    record Done(long count, double seconds, double p50, double p99) {

        double perSecond() {
            return count / seconds;
        }
    }

    static Rate in(Machine machine, Postgres postgres, Supplier<Done> work) {
        long wal = Sql.walBytes(postgres);
        Window.Of<Done> measured = machine.measure(postgres, work);
        long count = measured.result().count();
        return new Rate(
                measured.result(),
                measured.window(),
                measured.window().ourMicros() / count,
                (double) (Sql.walBytes(postgres) - wal) / count);
    }

    static List<Comparison.Pair> pairs(List<Rate> subjects, List<Rate> limits) {
        return pairs(subjects, limits, rate -> rate.done.perSecond());
    }

    static List<Comparison.Pair> pairs(List<Rate> subjects, List<Rate> limits, ToDoubleFunction<Rate> figure) {
        List<Comparison.Pair> pairs = new ArrayList<>();
        for (int n = 0; n < subjects.size(); n++) {
            pairs.add(new Comparison.Pair(figure.applyAsDouble(subjects.get(n)), figure.applyAsDouble(limits.get(n))));
        }
        return pairs;
    }

    /** The medians of everything that is not the rate itself. */
    static Map<String, Double> details(List<Rate> subjects, List<Rate> limits) {
        Map<String, Double> details = new LinkedHashMap<>();
        details.put("subject_p50_ms", median(subjects, rate -> rate.done.p50));
        details.put("subject_p99_ms", median(subjects, rate -> rate.done.p99));
        details.put("subject_cpu_us_per_op", median(subjects, Rate::cpuMicros));
        details.put("limit_cpu_us_per_op", median(limits, Rate::cpuMicros));
        details.put("subject_wal_bytes_per_op", median(subjects, Rate::walBytes));
        details.put("limit_wal_bytes_per_op", median(limits, Rate::walBytes));
        return details;
    }

    /** Milliseconds of CPU per operation, by part. */
    static Map<String, Double> byPart(List<Rate> rates) {
        return Share.byPart(
                rates.stream().map(Rate::window).toList(),
                rates.stream().map(rate -> 1 / 1000.0 / rate.done.count).toList());
    }

    private static double median(List<Rate> rates, ToDoubleFunction<Rate> figure) {
        return Spread.of(rates.stream().map(rate -> figure.applyAsDouble(rate)).toList())
                .median();
    }
}
