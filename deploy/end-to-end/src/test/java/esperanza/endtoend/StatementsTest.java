package esperanza.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import esperanza.local.Platform;
import esperanza.local.Postgres;
import esperanza.local.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every SQL statement of the services, planned by PostgreSQL for any arguments, while it avoids reading whole tables. A
 * statement that reads all rows of a table that grows, because no index answers it, or that reads one set of rows anew
 * for each row of another, stands in {@code whole-tables.csv} with its reason, or fails. Statements that are put together
 * when they are asked, and those of Hibernate, are not seen here.
 */
class StatementsTest {

    /** Tables whose number of rows does not depend on how many reports there are. */
    private static final Set<String> SMALL = Set.of(
            "cursor",
            "leader",
            "rota",
            "rota_standing",
            "staff",
            "read_position",
            "missing_key",
            "key_epoch",
            "destroyed_epoch",
            "key_rotation",
            "parked",
            "skipped",
            "held",
            "unreadable",
            "picture_frame",
            "figure_frame",
            "webhook");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Platform platform = SharedPlatform.whole();

    @Test
    void a_statement_that_reads_a_whole_table_that_grows_is_known_with_its_reason() throws SQLException {
        var whole = new TreeSet<String>();
        var planned = 0;
        for (var service : Platform.SERVICES) {
            try (var log = empty(
                            service,
                            "platform/runtime",
                            "log",
                            "platform/reach",
                            "reach",
                            service + "-service",
                            "service");
                    var keys = empty(service + "_keys", "platform/runtime", "keys")) {
                for (var statement : statements(service)) {
                    var plan = plan(log, statement).or(() -> plan(keys, statement));
                    planned += plan.isPresent() ? 1 : 0;
                    plan.stream()
                            .flatMap(found -> found.whole(SMALL).stream())
                            .forEach(what -> whole.add(statement.owner() + ", " + what));
                }
            }
        }
        assertThat(planned).as("statements that were planned").isGreaterThan(450);
        assertThat(whole)
                .containsExactlyElementsOf(new TreeSet<>(Resource.lines("whole-tables.csv")
                        .map(line -> line.substring(0, line.indexOf(';')))
                        .toList()));
    }

    private static List<Statement> statements(String service) {
        var repository = Repository.here().root();
        return Stream.of(service + "-service", "platform/runtime", "platform/reach")
                .map(repository::resolve)
                .map(module -> module.resolve("target/classes"))
                .flatMap(classes -> Statement.below(classes).stream())
                .filter(statement -> !statement.isTemplate())
                .toList();
    }

    /**
     * A database with the tables of a service and no row, so that plans do not depend on what other tests did. Parameters
     * stay parameters: the driver sends the text as it is.
     *
     * @param migrations modules, each with the folder of its migrations
     */
    private Connection empty(String name, String... migrations) throws SQLException {
        var database = "statements_" + name;
        try (var server = connection(Postgres.SUPERUSER)) {
            run(server, "drop database if exists " + database);
            run(server, "create database " + database);
        }
        var connection = connection(database);
        for (var n = 0; n < migrations.length; n += 2) {
            var folder = Repository.here()
                    .root()
                    .resolve(migrations[n])
                    .resolve("src/main/resources/db")
                    .resolve(migrations[n + 1]);
            for (var script : scripts(folder)) {
                run(connection, script);
            }
        }
        run(connection, "set enable_seqscan = off");
        return connection;
    }

    private static List<String> scripts(Path folder) {
        try (var files = Files.list(folder)) {
            var scripts = new ArrayList<String>();
            for (var file : files.sorted().toList()) {
                scripts.add(Files.readString(file));
            }
            return scripts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Connection connection(String database) throws SQLException {
        return DriverManager.getConnection(
                platform.postgres().url(database) + "?preferQueryMode=simple", Postgres.SUPERUSER, Postgres.SUPERUSER);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    /** Empty for a part of a statement, and for a statement of another database. */
    private static Optional<Plan> plan(Connection connection, Statement statement) {
        try (var explain = connection.createStatement()) {
            explain.setEscapeProcessing(false);
            var rows = explain.executeQuery("explain (generic_plan, format json) " + statement.sql());
            rows.next();
            return Optional.of(new Plan(JSON.readTree(rows.getString(1)).get(0).get("Plan")));
        } catch (SQLException notOfThisDatabase) {
            return Optional.empty();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
