package esperanza.endtoend;

import esperanza.local.Platform;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Looks into the database of a service, as nobody but a test does. */
record Database(Platform platform, String service) {

    long number(String sql) {
        return Long.parseLong(rows(sql).getFirst());
    }

    /** The first column of every row, as text. */
    List<String> rows(String sql) {
        try (Connection connection = platform.postgres().connect(service, service, service);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Looks until the number is there; fails after a minute. */
    void until(String what, String sql, long expected) {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        long last = -1;
        while (System.nanoTime() < deadline) {
            last = number(sql);
            if (last == expected) {
                return;
            }
            pause();
        }
        throw new AssertionError(what + ": " + last + " instead of " + expected);
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(200));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
