package esperanza.notification;

import static esperanza.runtime.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.local.TestParts;
import esperanza.runtime.operations.Metrics;
import esperanza.runtime.query.HardClient;
import esperanza.runtime.rest.LiveStream;
import esperanza.runtime.rest.ShortToken;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Clients that hang up, and tokens that end. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TestSettings.class)
class ConnectionsTest {

    private static final int CLIENTS = 50;
    private static final String SERVICE = "notification";
    private static final String WAITING = "select count(*) from pg_stat_activity"
            + " where datname = 'notification' and wait_event_type = 'Lock' and query like '%from % order by %'";

    @TestHTTPResource("/")
    URI root;

    @Inject
    Pool pool;

    @ConfigProperty(name = "quarkus.datasource.reactive.max-size")
    int connections;

    @Test
    void readers_who_hang_up_while_their_question_waits_take_no_connection_along() throws Exception {
        String token = Tokens.of("supervisor");
        try (Connection lock = TestParts.postgres().connect(SERVICE, SERVICE, SERVICE);
                Connection watch = TestParts.postgres().connect(SERVICE, SERVICE, SERVICE)) {
            lock.setAutoCommit(false);
            lock.createStatement().execute("lock table timeline, alert, deadline in access exclusive mode");
            List<HardClient> clients = new ArrayList<>();
            for (int n = 0; n < CLIENTS; n++) {
                clients.add(HardClient.ask(root.resolve(question(n)), token));
            }
            eventually(() -> number(watch, WAITING) >= connections - 3);
            for (HardClient client : clients) {
                client.cut();
            }
            eventually(() -> Metrics.of("http_server_connections_seconds_active_count").values().stream()
                            .mapToDouble(count -> count)
                            .sum()
                    < CLIENTS / 2.0);
            lock.rollback();
        }
        assertThat(all(connections)).hasSize(connections);
        eventually(() -> inUse().values().stream().allMatch(count -> count == 0));
        assertThat(inUse()).isNotEmpty();
    }

    @Test
    void readers_who_are_cut_off_the_stream_are_forgotten() throws Exception {
        eventually(() -> followers() == 0);
        List<HardClient> clients = new ArrayList<>();
        for (int n = 0; n < CLIENTS; n++) {
            clients.add(HardClient.ask(root.resolve("/v1/streams/cases"), Tokens.of("supervisor")));
        }
        eventually(() -> followers() == CLIENTS);
        for (HardClient client : clients) {
            client.cut();
        }
        eventually(() -> followers() == 0);
    }

    @Test
    void a_stream_ends_with_the_token_it_was_opened_with() throws Exception {
        String token = ShortToken.of("supervisor");
        try (LiveStream cases = LiveStream.open(root.resolve("/v1/streams/cases"), token)) {
            eventually(() -> cases.lines().contains(":alive"));
            eventually(cases::ended);
            assertThat(cases.lines()).doesNotContain("event:resync");
        }
        eventually(() -> followers() == 0);
    }

    private static double followers() {
        return Metrics.of("esperanza_stream_followers").values().iterator().next();
    }

    /** Connections in use, by pool of requests; pools whose leaders hold a connection for good are left out. */
    private static Map<String, Double> inUse() {
        Map<String, Double> pools = Metrics.of("sql_pool_active");
        pools.keySet().removeIf(pool -> pool.contains("\"leaders\"") || pool.contains("\"log-writer\""));
        return pools;
    }

    private static String question(int n) {
        return switch (n % 3) {
            case 0 -> "/v1/cases/" + UUID.randomUUID() + "/timeline";
            case 1 -> "/v1/alerts";
            default -> "/v1/deadlines";
        };
    }

    private static long number(Connection connection, String sql) {
        try (var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Takes this many connections at once and gives them back. */
    private List<SqlConnection> all(int count) {
        List<SqlConnection> had = Uni.join()
                .all(Stream.generate(pool::getConnection).limit(count).toList())
                .andFailFast()
                .await()
                .atMost(Duration.ofSeconds(10));
        had.forEach(connection -> connection.close().await().atMost(Duration.ofSeconds(5)));
        return had;
    }
}
