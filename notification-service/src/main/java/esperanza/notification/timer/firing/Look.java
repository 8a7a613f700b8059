package esperanza.notification.timer.firing;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * The view of the leader at the beginning of a round.
 *
 * @param ends the last position of the log
 * @param walls the position that the projection of the walls has read
 * @param timers the position that the projection of the timers has read
 * @param wallsUntil the latest instant at which one of the last events that the projection of the walls has read was
 *     recorded here; empty if none of them was
 * @param next when the next timer is due
 */
record Look(long ends, long walls, long timers, Optional<Instant> wallsUntil, Optional<Instant> next) {

    static final String SQL = """
            select (select coalesce(max(position), 0) from event) ends,
              coalesce((select position from cursor where name = 'walls'), 0) walls,
              coalesce((select position from cursor where name = 'timers'), 0) timers,
              (select max(recorded_at) from event e, cursor c
                where c.name = 'walls' and e.position between c.position - 100 and c.position
                  and position('.' in e.category) = 0) walls_until,
              least((select min(due_at) from timer where kind in ('PAGE', 'CALL')),
                (select min(due_at) from timer where kind in ('REOPEN', 'ASK_AGAIN')),
                (select min(breach_at) from clock_timer), (select min(warn_at) from clock_timer)) next""";

    static Look from(Row row) {
        return new Look(
                row.getLong("ends"),
                row.getLong("walls"),
                row.getLong("timers"),
                at(row, "walls_until"),
                at(row, "next"));
    }

    private static Optional<Instant> at(Row row, String column) {
        return Optional.ofNullable(row.getOffsetDateTime(column)).map(OffsetDateTime::toInstant);
    }
}
