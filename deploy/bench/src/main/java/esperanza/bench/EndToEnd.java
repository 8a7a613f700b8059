package esperanza.bench;

import esperanza.local.Kafka;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Kafka's own tool of that name, with {@code acks=all}: one record at a time from send to poll. Its percentiles are
 * whole milliseconds, rounded down.
 */
record EndToEnd(double mean, double p50, double p99) {

    private static final String TOOL = "org.apache.kafka.tools.EndToEndLatency";
    private static final Pattern MEAN = Pattern.compile("Avg latency: ([0-9.]+) ms");
    private static final Pattern PERCENTILES = Pattern.compile("Percentiles: 50th = (\\d+), 99th = (\\d+)");

    static EndToEnd measured(Kafka kafka, int records, int bytes, Path folder) {
        List<String> words = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                "-cp",
                tools() + ":" + broker(),
                TOOL,
                kafka.bootstrapServers(),
                "limit",
                Integer.toString(records),
                "all",
                Integer.toString(bytes));
        return of(Tool.run(folder, Map.of(), words));
    }

    static EndToEnd of(String output) {
        MatchResult mean = found(MEAN, output);
        MatchResult percentiles = found(PERCENTILES, output);
        return new EndToEnd(
                Double.parseDouble(mean.group(1)),
                Double.parseDouble(percentiles.group(1)),
                Double.parseDouble(percentiles.group(2)));
    }

    private static MatchResult found(Pattern pattern, String output) {
        return pattern.matcher(output)
                .results()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(TOOL + " said something else:\n" + output));
    }

    private static String tools() {
        return Arrays.stream(System.getProperty("java.class.path").split(":"))
                .filter(entry -> entry.contains("kafka-tools"))
                .findFirst()
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .orElseThrow(() -> new IllegalStateException("kafka-tools is not on the class path"));
    }

    private static String broker() {
        Properties parts = new Properties();
        try (InputStream file = EndToEnd.class.getResourceAsStream("/esperanza/local/parts.properties")) {
            parts.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts.getProperty("kafka.classpath");
    }
}
