package esperanza.runtime.operations;

import static io.restassured.RestAssured.given;

import java.util.HashMap;
import java.util.Map;

/** The metrics that an operator sees at {@code /q/metrics}. */
public final class Metrics {

    private Metrics() {}

    /** The values of a metric, by its name and labels. */
    public static Map<String, Double> of(String metric) {
        Map<String, Double> values = new HashMap<>();
        given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(metric))
                .forEach(line -> {
                    int end = line.lastIndexOf(' ');
                    values.put(line.substring(0, end), Double.valueOf(line.substring(end + 1)));
                });
        return values;
    }
}
