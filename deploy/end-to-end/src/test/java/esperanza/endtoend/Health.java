package esperanza.endtoend;

import esperanza.local.Service;
import esperanza.local.demonstration.Answer;
import esperanza.local.demonstration.Client;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** The health of a service, as the service reports it. */
final class Health {

    private static final int PATIENCE = 10_000;

    private Health() {}

    static Answer of(Service service) {
        try (var client = new Client()) {
            return client.get(service.management() + "/q/health/ready", "nobody");
        }
    }

    /** Whether it says that a page would leave. */
    static boolean beats(Service service) {
        try (var client = new Client()) {
            return client.get(service.management() + "/q/heartbeat", "nobody").status() == 200;
        }
    }

    /** The number of reports that wait on the disk of intake. */
    static long spooled(Service intake) {
        return gauge(intake, "esperanza_spool_reports");
    }

    /**
     * A figure of a service, by its name. Each call opens its own connection with a short timeout,
     * because it is called often.
     */
    static long gauge(Service service, String name) {
        try {
            var connection =
                    URI.create(service.management() + "/q/metrics").toURL().openConnection();
            connection.setConnectTimeout(PATIENCE);
            connection.setReadTimeout(PATIENCE);
            try (var metrics = connection.getInputStream()) {
                return new String(metrics.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> line.startsWith(name + " "))
                        .mapToLong(line -> (long) Double.parseDouble(line.substring(line.indexOf(' '))))
                        .findFirst()
                        .orElseThrow();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
