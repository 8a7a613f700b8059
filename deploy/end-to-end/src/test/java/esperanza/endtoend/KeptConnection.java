package esperanza.endtoend;

import esperanza.local.Postgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One connection to each database for all queries: a new connection costs the server a process and a password check.
 */
final class KeptConnection {

    private static final int SECONDS_TO_ANSWER = 5;
    private static final Map<String, KeptConnection> BY_DATABASE = new ConcurrentHashMap<>();

    /** Work with one statement. */
    interface Work<T> {
        T on(Statement statement) throws SQLException;
    }

    private final Postgres postgres;
    private final String database;
    private final String owner;
    private Optional<Connection> open = Optional.empty();

    private KeptConnection(Postgres postgres, String database, String owner) {
        this.postgres = postgres;
        this.database = database;
        this.owner = owner;
    }

    static KeptConnection of(Postgres postgres, String database, String owner) {
        return BY_DATABASE.computeIfAbsent(
                postgres.url(database), url -> new KeptConnection(postgres, database, owner));
    }

    synchronized <T> T with(String sql, Work<T> work) {
        try (var statement = connection().createStatement()) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(database + ": " + sql, e);
        }
    }

    /** A new connection if the server was killed meanwhile. */
    private Connection connection() throws SQLException {
        if (open.isPresent() && open.get().isValid(SECONDS_TO_ANSWER)) {
            return open.get();
        }
        var connection = postgres.connect(database, owner, owner);
        open = Optional.of(connection);
        return connection;
    }
}
