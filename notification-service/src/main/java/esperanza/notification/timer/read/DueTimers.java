package esperanza.notification.timer.read;

import esperanza.runtime.query.Rows;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.Optional;

/** Reads which timers are due. The leader asks over its own connection. */
public final class DueTimers {

    /**
     * A breach waits until everything up to its due instant is known. Of several warnings that are due together only
     * the last is given, and none if the breach is due as well.
     */
    public static final String SQL = """
            with found as (select * from timer where due_at <= $1),
            due as (
              select id, kind, round, due_at, role from found where kind <> 'CLOCK'
              union all
              select f.id, 'DUE_SOON', w.round::int, w.at, null
              from found f cross join unnest(f.warnings) with ordinality w(at, round)
              where w.at <= $1 and w.at > coalesce(f.warned, '-infinity')
              union all
              select id, 'BREACH', 1, breach_at, null from found where breach_at <= least($1, $2))
            select * from due where not (kind = 'DUE_SOON' and exists (
              select 1 from due other where other.id = due.id and (other.kind = 'BREACH' or other.due_at > due.due_at)))
            order by due_at limit $3""";

    private DueTimers() {}

    /** @param knownUntil everything that the other services recorded until then is known here */
    public static Tuple arguments(Instant now, Instant knownUntil, int limit) {
        return Tuple.of(Rows.at(now), Rows.at(knownUntil), limit);
    }

    public static Timer timer(Row row) {
        return new Timer(
                row.getUUID("id"),
                Timer.Kind.valueOf(row.getString("kind")),
                row.getInteger("round"),
                row.getOffsetDateTime("due_at").toInstant(),
                Optional.ofNullable(row.getString("role")));
    }
}
