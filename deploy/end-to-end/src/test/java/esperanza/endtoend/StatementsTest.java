package esperanza.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import esperanza.local.Platform;
import esperanza.local.Postgres;
import esperanza.local.Repository;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
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
            try (var log = connection(service);
                    var keys = connection(service + "_keys")) {
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
        return Stream.of(repository.resolve(service + "-service"), repository.resolve("platform/runtime"))
                .map(module -> module.resolve("target/classes"))
                .flatMap(classes -> Statement.below(classes).stream())
                .filter(statement -> !statement.isTemplate())
                .toList();
    }

    /** Parameters stay parameters: the driver sends the text as it is. */
    private Connection connection(String database) throws SQLException {
        var connection = DriverManager.getConnection(
                platform.postgres().url(database) + "?preferQueryMode=simple", Postgres.SUPERUSER, Postgres.SUPERUSER);
        try (var setting = connection.createStatement()) {
            setting.execute("set enable_seqscan = off");
        }
        return connection;
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
