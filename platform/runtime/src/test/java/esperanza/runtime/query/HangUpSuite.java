package esperanza.runtime.query;

import static esperanza.runtime.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.access.Role;
import esperanza.local.TestParts;
import esperanza.runtime.access.Door;
import esperanza.runtime.access.Door.Operation;
import esperanza.runtime.operations.Metrics;
import esperanza.runtime.reader.Projection;
import esperanza.runtime.rest.AccessTable;
import jakarta.enterprise.inject.spi.CDI;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/**
 * Holds a running service to this promise: clients that hang up take no connection of the database along, whichever
 * read of its OpenAPI they asked. A service extends this class and names the parts it runs on. The system property
 * {@code esperanza.hang-up.clients} sets the number of clients, 200 if absent.
 */
public abstract class HangUpSuite {

    private static final int CLIENTS = Integer.getInteger("esperanza.hang-up.clients", 200);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Executor EACH_A_THREAD = work -> Thread.ofVirtual().start(work);

    private static final String WAITING = """
            select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'""";

    private final Door door = new Door();
    private final AccessTable table = new AccessTable(getClass().getClassLoader());
    private final String service = ConfigProvider.getConfig().getValue("esperanza.service", String.class);
    private final int connections =
            ConfigProvider.getConfig().getValue("quarkus.datasource.reactive.max-size", Integer.class);

    @Test
    void clients_that_hang_up_while_their_question_waits_take_no_connection_along() throws Exception {
        List<Operation> reads = reads();
        Map<String, Integer> before = answers(reads);
        try (Connection lock = connect();
                Connection watch = connect()) {
            lock.setAutoCommit(false);
            eventually(PATIENCE, () -> locksReadModels(lock));
            List<HardClient> clients = asked(reads);
            eventually(PATIENCE, () -> waiting(watch) >= connections - 3);
            cut(clients);
            eventually(PATIENCE, () -> openConnections() < CLIENTS / 2.0);
            lock.rollback();
        }
        nothingIsTaken(reads, before);
    }

    @Test
    void clients_that_hang_up_at_once_take_no_connection_along() throws Exception {
        List<Operation> reads = reads();
        Map<String, Integer> before = answers(reads);
        cut(asked(reads));
        nothingIsTaken(reads, before);
    }

    /**
     * As many clients at once are answered as there are connections, and all connections are back in their pools. The
     * pools are looked at last, when the service has noticed that the clients are gone.
     */
    private void nothingIsTaken(List<Operation> reads, Map<String, Integer> before) throws Exception {
        List<CompletableFuture<Void>> all = IntStream.range(0, connections)
                .mapToObj(n -> reads.get(n % reads.size()))
                .map(read -> CompletableFuture.runAsync(
                        () -> assertThat(answer(read)).isEqualTo(before.get(read.id())), EACH_A_THREAD))
                .toList();
        for (CompletableFuture<Void> answered : all) {
            answered.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
        assertThat(before.values()).contains(200);
        eventually(PATIENCE, () -> inUse().values().stream().allMatch(count -> count == 0));
        assertThat(inUse()).isNotEmpty();
    }

    /** Everything that can be read and whose answer ends. */
    private List<Operation> reads() {
        return door.operations().stream()
                .filter(operation -> operation.method().equals("get") && !operation.streams())
                .toList();
    }

    private List<HardClient> asked(List<Operation> reads) throws IOException {
        List<HardClient> clients = new ArrayList<>();
        for (int n = 0; n < CLIENTS; n++) {
            Operation read = reads.get(n % reads.size());
            clients.add(HardClient.ask(Door.address(read), door.token(reader(read))));
        }
        return clients;
    }

    private static void cut(List<HardClient> clients) throws IOException {
        for (HardClient client : clients) {
            client.cut();
        }
    }

    /** The status of each read, by operation. */
    private Map<String, Integer> answers(List<Operation> reads) {
        return reads.stream().collect(Collectors.toMap(Operation::id, this::answer));
    }

    private int answer(Operation read) {
        return door.ask(read, Optional.of(reader(read)), "").status();
    }

    private Role reader(Operation read) {
        return table.permitted(read.id()).stream()
                .filter(role -> role != Role.ANYONE)
                .findFirst()
                .orElse(Role.SUPERVISOR);
    }

    /** Fails instead of waiting while a projection writes, because the two could wait for each other. */
    private static boolean locksReadModels(Connection lock) {
        String tables = CDI.current().select(Projection.class).stream()
                .flatMap(projection -> projection.tables().stream())
                .collect(Collectors.joining(", "));
        try (Statement statement = lock.createStatement()) {
            statement.execute("lock table " + tables + " in access exclusive mode nowait");
            return true;
        } catch (SQLException written) {
            rollback(lock);
            return false;
        }
    }

    private static void rollback(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static long waiting(Connection watch) {
        try (Statement statement = watch.createStatement();
                ResultSet rows = statement.executeQuery(WAITING)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static double openConnections() {
        return Metrics.of("http_server_connections_seconds_active_count").values().stream()
                .mapToDouble(count -> count)
                .sum();
    }

    /** Connections in use, by pool; pools whose leaders hold a connection for good are left out. */
    private static Map<String, Double> inUse() {
        Map<String, Double> pools = Metrics.of("sql_pool_active");
        pools.keySet().removeIf(pool -> pool.contains("\"leaders\"") || pool.contains("\"log-writer\""));
        return pools;
    }

    private Connection connect() throws SQLException {
        return TestParts.postgres().connect(service, service, service);
    }
}
