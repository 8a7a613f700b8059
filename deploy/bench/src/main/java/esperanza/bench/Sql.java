package esperanza.bench;

import esperanza.local.Postgres;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Runs single statements as the superuser, outside of the measured load. */
final class Sql {

    private Sql() {}

    static void run(Postgres postgres, String database, String sql) {
        try (var connection = postgres.connect(database, Postgres.SUPERUSER, Postgres.SUPERUSER);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of the first row. */
    static String text(Postgres postgres, String database, String query) {
        try (var connection = postgres.connect(database, Postgres.SUPERUSER, Postgres.SUPERUSER);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first two columns, both of ids. */
    static Map<UUID, UUID> pairs(Postgres postgres, String database, String query) {
        return rows(
                        postgres,
                        database,
                        query,
                        row -> Map.entry(UUID.fromString(row.getString(1)), UUID.fromString(row.getString(2))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Reads a row. */
    @FunctionalInterface
    interface RowOf<T> {
        T read(ResultSet row) throws SQLException;
    }

    static <T> List<T> rows(Postgres postgres, String database, String query, RowOf<T> row) {
        try (var connection = postgres.connect(database, Postgres.SUPERUSER, Postgres.SUPERUSER);
                var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            List<T> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(row.read(found));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static long number(Postgres postgres, String database, String query) {
        return Long.parseLong(text(postgres, database, query));
    }

    /** Bytes that PostgreSQL has written ahead since its cluster was created. */
    static long walBytes(Postgres postgres) {
        return number(postgres, Postgres.SUPERUSER, "select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')");
    }
}
