package esperanza.bench;

import esperanza.local.Platform;
import esperanza.local.Postgres;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/**
 * Answers open alerts, one after the other, and looks when each stops to wait for people: sender and rounds both ask for
 * that before they page.
 */
final class EndOfCalls {

    private static final String OPEN = "/v1/alerts?limit=100";
    private static final String WAITS = "select exists(select from waiting where alert = ?)";
    private static final String LATER_PAGES = """
            select count(*) from event
            where (type like '%.alert-paged.v1' or type like '%.on-call-paged.v1' or type like '%.message-sent.v1')
              and recorded_at > interval '1 second' + (
                select max(recorded_at) from event where type like '%.alert-acknowledged.v1')""";
    private static final long GLANCE_NANOS = 1_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Platform platform;
    private final Rest notification;

    EndOfCalls(Platform platform) {
        this.platform = platform;
        this.notification = new Rest(platform.service("notification").url());
    }

    /** Records the time from the answer to a person to the end of the calls, of a hundred alerts at most. */
    void measure(Latencies latencies) {
        String token = platform.keycloak().tokenOfPerson("protection-officer");
        try (var connection = platform.postgres().connect("notification", Postgres.SUPERUSER, Postgres.SUPERUSER);
                var waits = connection.prepareStatement(WAITS)) {
            for (UUID alert : open(token)) {
                answer(alert, token);
                long begin = System.nanoTime();
                await(waits, alert, begin);
                latencies.record(System.nanoTime() - begin);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How often anybody was paged later than a second after the last answer. */
    long later() {
        return Sql.number(platform.postgres(), "notification", LATER_PAGES);
    }

    private List<UUID> open(String token) {
        return notification
                .get(OPEN, token)
                .path("items")
                .valueStream()
                .map(alert -> UUID.fromString(alert.path("alertId").asText()))
                .toList();
    }

    private void answer(UUID alert, String token) {
        int status = notification
                .post("/v1/alerts/" + alert + "/acknowledgement", token, "")
                .join()
                .statusCode();
        if (status != 200) {
            throw new IllegalStateException("An alert was answered " + status);
        }
    }

    private static void await(PreparedStatement waits, UUID alert, long begin) throws SQLException {
        waits.setObject(1, alert);
        while (isTrue(waits)) {
            if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                throw new IllegalStateException("People were called for an answered alert after " + PATIENCE);
            }
            LockSupport.parkNanos(GLANCE_NANOS);
        }
    }

    private static boolean isTrue(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            rows.next();
            return rows.getBoolean(1);
        }
    }
}
