package esperanza.endtoend;

import esperanza.local.Service;
import esperanza.local.demonstration.Answer;
import esperanza.local.demonstration.Client;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** What a service says about itself. */
final class Health {

    private static final int PATIENCE = 10_000;

    private Health() {}

    static Answer of(Service service) {
        try (var client = new Client()) {
            return client.get(service.url() + "/q/health/ready", "nobody");
        }
    }

    /** How many reports wait on the disk of intake. Asked often: a connection of its own each time, and no waiting for ever. */
    static long spooled(Service intake) {
        try {
            var connection = URI.create(intake.url() + "/q/metrics").toURL().openConnection();
            connection.setConnectTimeout(PATIENCE);
            connection.setReadTimeout(PATIENCE);
            try (var metrics = connection.getInputStream()) {
                return new String(metrics.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> line.startsWith("esperanza_spool_reports "))
                        .mapToLong(line -> (long) Double.parseDouble(line.substring(line.indexOf(' '))))
                        .findFirst()
                        .orElseThrow();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
