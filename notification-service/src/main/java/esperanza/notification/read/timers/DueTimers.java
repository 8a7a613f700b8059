package esperanza.notification.read.timers;

import io.vertx.mutiny.sqlclient.Row;
import java.util.Optional;

/** Reads which timers are due. The leader asks over its own connection. */
public final class DueTimers {

    /** Arguments: now, and how many at most. */
    public static final String SQL =
            "select id, kind, round, due_at, role from timer where due_at <= $1 order by due_at limit $2";

    private DueTimers() {}

    public static Timer timer(Row row) {
        return new Timer(
                row.getUUID("id"),
                Timer.Kind.valueOf(row.getString("kind")),
                row.getInteger("round"),
                row.getOffsetDateTime("due_at").toInstant(),
                Optional.ofNullable(row.getString("role")));
    }
}
