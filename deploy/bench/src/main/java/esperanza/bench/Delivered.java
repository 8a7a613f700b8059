package esperanza.bench;

import esperanza.bench.Comparison.Pair;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The deliveries to the clients of one stream.
 *
 * @param evenly of frames at an even rate
 * @param expected deliveries of those
 * @param burst of frames that were published at once
 * @param seconds from the first publication of the burst to its last delivery
 */
record Delivered(Window.Of<Heard> evenly, long expected, Heard burst, double seconds) {

    double perSecond() {
        return burst.frames() / seconds;
    }

    double cpuMicros() {
        return evenly.window().ourMicros() / Math.max(1, evenly.result().frames());
    }

    static List<Finding> findings(int size, List<Delivered> subjects, List<Delivered> limits, Pair memory) {
        Map<String, Double> details = new LinkedHashMap<>();
        for (boolean ours : List.of(true, false)) {
            List<Delivered> all = ours ? subjects : limits;
            String whose = ours ? "subject_" : "limit_";
            details.put(
                    whose + "p50_ms", median(all, each -> each.evenly.result().p50()));
            details.put(
                    whose + "p99_ms", median(all, each -> each.evenly.result().p99()));
            details.put(whose + "cpu_us_per_delivery", median(all, Delivered::cpuMicros));
            details.put(
                    whose + "delivered_pct",
                    median(all, each -> each.evenly.result().frames() * 100.0 / each.expected));
            details.put(whose + "cut_off", median(all, each -> each.burst.cut()));
        }
        List<Pair> pairs = new ArrayList<>();
        for (int n = 0; n < subjects.size(); n++) {
            pairs.add(new Pair(subjects.get(n).perSecond(), limits.get(n).perSecond()));
        }
        return List.of(
                new Finding(
                        "live stream, %,d clients, 20 frames at once".formatted(size),
                        "nginx and nchan",
                        "deliveries/s",
                        Comparison.RATIO,
                        pairs,
                        0.5,
                        0.8,
                        false,
                        details),
                new Finding(
                        "live stream, memory of one of %,d clients".formatted(size),
                        "nginx and nchan",
                        "KB",
                        Comparison.SUBJECT,
                        List.of(memory),
                        25,
                        12,
                        false,
                        Map.of()));
    }

    private static double median(List<Delivered> all, ToDoubleFunction<Delivered> figure) {
        return Spread.of(all.stream().map(each -> figure.applyAsDouble(each)).toList())
                .median();
    }
}
