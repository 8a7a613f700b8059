package esperanza.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** CPU time by part: of the platform, whose parts do the work that is measured, and of those that stand apart. */
final class Share {

    /** The parts whose work is a report's. Keycloak and the load generators stand apart. */
    static final List<String> PLATFORM =
            List.of("intake", "investigation", "protection", "notification", "kafka", "postgres");

    static final List<String> APART = List.of("keycloak", Window.LOAD);

    /** The beginning of the names under which a finding tells CPU time by part. */
    static final String PREFIX = "cpu_";

    private Share() {}

    /** Microseconds that the platform used in a window. */
    static double platform(Window window) {
        return PLATFORM.stream()
                .mapToDouble(part -> window.partMicros().getOrDefault(part, 0.0))
                .sum();
    }

    /** By part, the median of several windows, each multiplied by its factor. */
    static Map<String, Double> byPart(List<Window> windows, List<Double> factors) {
        Map<String, Double> all = new LinkedHashMap<>();
        for (List<String> group : List.of(PLATFORM, APART)) {
            for (String part : group) {
                all.put(PREFIX + part, median(part, windows, factors));
            }
        }
        return all;
    }

    private static double median(String part, List<Window> windows, List<Double> factors) {
        return Spread.of(IntStream.range(0, windows.size())
                        .mapToObj(n -> windows.get(n).partMicros().getOrDefault(part, 0.0) * factors.get(n))
                        .toList())
                .median();
    }
}
