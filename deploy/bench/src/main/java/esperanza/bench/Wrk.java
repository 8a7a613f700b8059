package esperanza.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.UUID;

/**
 * A closed loop of HTTP requests from a separate process: Debian's wrk, one thread. Each request is a new report under
 * its own idempotency key.
 *
 * @param created number of requests answered with 201
 * @param refused number of requests answered with another status, or not at all
 */
record Wrk(long created, long refused, double seconds, double p50, double p99) {

    private static final String SCRIPT = "reports.lua";

    static Wrk reports(String url, String token, String body, int connections, Duration length, Path folder) {
        try (InputStream script = Wrk.class.getResourceAsStream(SCRIPT)) {
            Files.copy(script, folder.resolve(SCRIPT), StandardCopyOption.REPLACE_EXISTING);
            Files.writeString(folder.resolve("report.json"), body);
            Files.writeString(folder.resolve("token"), token);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return of(Tool.run(
                folder,
                "wrk",
                "-t1",
                "-c" + connections,
                "-d" + length.toSeconds() + "s",
                "--timeout",
                "10s",
                "-s",
                SCRIPT,
                url,
                "--",
                UUID.randomUUID().toString()));
    }

    /** Our script prints one line of JSON at the end. */
    static Wrk of(String output) {
        String line = output.lines()
                .filter(each -> each.startsWith("{"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("wrk said something else:\n" + output));
        try {
            JsonNode figures = new ObjectMapper().readTree(line);
            long refused = figures.path("refused").asLong();
            return new Wrk(
                    figures.path("requests").asLong() - refused,
                    refused + figures.path("broken").asLong(),
                    figures.path("micros").asDouble() / 1e6,
                    figures.path("p50").asDouble() / 1e3,
                    figures.path("p99").asDouble() / 1e3);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
