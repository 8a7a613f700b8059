package esperanza.bench;

import esperanza.local.Postgres;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

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
        Map<UUID, UUID> pairs = new HashMap<>();
        try (var connection = postgres.connect(database, Postgres.SUPERUSER, Postgres.SUPERUSER);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                pairs.put(UUID.fromString(rows.getString(1)), UUID.fromString(rows.getString(2)));
            }
            return pairs;
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
