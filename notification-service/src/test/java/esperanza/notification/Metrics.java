package esperanza.notification;

import static io.restassured.RestAssured.given;

import java.util.List;

/** What an operator sees at {@code /q/metrics}. */
final class Metrics {

    private Metrics() {}

    /** The value of the one line that begins so. */
    static double of(String beginning) {
        List<String> lines = lines(beginning);
        if (lines.size() != 1) {
            throw new AssertionError(beginning + ": " + lines);
        }
        return Double.parseDouble(lines.getFirst().substring(lines.getFirst().lastIndexOf(' ') + 1));
    }

    static List<String> lines(String beginning) {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(beginning))
                .toList();
    }
}
