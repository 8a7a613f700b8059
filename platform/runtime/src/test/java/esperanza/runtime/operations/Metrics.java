package esperanza.runtime.operations;

import java.util.HashMap;
import java.util.Map;

/** The metrics that an operator sees at {@code /q/metrics}. */
public final class Metrics {

    private Metrics() {}

    /** The values of a metric, by its name and labels. */
    public static Map<String, Double> of(String metric) {
        Map<String, Double> values = new HashMap<>();
        Management.get("/q/metrics")
                .text()
                .lines()
                .filter(line -> line.startsWith(metric))
                .forEach(line -> {
                    int end = line.lastIndexOf(' ');
                    values.put(line.substring(0, end), Double.valueOf(line.substring(end + 1)));
                });
        return values;
    }

    /** The value of the first metric that begins so. */
    public static double first(String start) {
        return Management.get("/q/metrics")
                .text()
                .lines()
                .filter(line -> line.startsWith(start))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElseThrow();
    }
}
