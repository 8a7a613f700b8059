package esperanza.notification.timer.read;

import esperanza.kernel.CaseId;
import esperanza.runtime.query.Rows;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads which timers are due, lane by lane and page by page. The leader asks over its own connection. Each page is read
 * from an index, behind the last row of the page before, so that its cost does not grow with what is due.
 */
public final class DueTimers {

    /** The kinds of work, the most pressing first. */
    public enum Lane {
        /** People are called. A call waits until it is known to whom its case is shut. */
        CALLS("""
                select id, kind, round, due_at, role, case_id, due_at place from timer
                where kind in ('PAGE', 'CALL') and due_at <= $1 and (due_at, id) > ($2, $3)
                order by due_at, id limit $4"""),
        /** Answered alerts wake up again. */
        ANSWERED("""
                select id, kind, round, due_at, role, case_id, due_at place from timer
                where kind in ('REOPEN', 'ASK_AGAIN') and due_at <= $1 and (due_at, id) > ($2, $3)
                order by due_at, id limit $4"""),
        /** A breach waits until everything up to its due instant is known. */
        BREACHES("""
                select id, 'BREACH' kind, 1 round, breach_at due_at, null role, null::uuid case_id, breach_at place
                from clock_timer where breach_at <= $1 and (breach_at, id) > ($2, $3)
                order by breach_at, id limit $4"""),
        /**
         * Of several warnings of a clock that are due together only the last is given, and none if the breach is due as
         * well.
         */
        WARNINGS("""
                select id, 'DUE_SOON' kind, w.round::int round, w.at due_at, null role, null::uuid case_id, warn_at place
                from clock_timer, lateral (select at, round from unnest(warnings) with ordinality w(at, round)
                  where at <= $1 order by at desc limit 1) w
                where warn_at <= $1 and breach_at > $5 and (warn_at, id) > ($2, $3)
                order by warn_at, id limit $4""");

        private final String sql;

        Lane(String sql) {
            this.sql = sql;
        }

        public String sql() {
            return sql;
        }
    }

    /**
     * How far each lane may be fired.
     *
     * @param now the clock
     * @param knownUntil everything that the other services recorded until then is known here
     * @param shutUntil for calls that fell due until then it is known to whom their cases are shut, or the wait is over
     */
    public record Bounds(Instant now, Instant knownUntil, Instant shutUntil) {

        public Instant of(Lane lane) {
            return switch (lane) {
                case CALLS -> earlier(now, shutUntil);
                case ANSWERED, WARNINGS -> now;
                case BREACHES -> earlier(now, knownUntil);
            };
        }

        private static Instant earlier(Instant one, Instant other) {
            return one.isBefore(other) ? one : other;
        }
    }

    /** The place of a row in its lane. Places are in the order in which rows are read. */
    public record Place(Instant at, UUID id) {

        /** Before all rows. */
        public static final Place START = new Place(Instant.EPOCH, new UUID(0, 0));
    }

    /** A timer that is due, and its place in its lane. */
    public record Due(Timer timer, Place place) {}

    private DueTimers() {}

    /** @param limit the largest number of rows */
    public static Tuple arguments(Lane lane, Bounds bounds, Place after, int limit) {
        Tuple arguments = Tuple.of(Rows.at(bounds.of(lane)), Rows.at(after.at), after.id, limit);
        return lane == Lane.WARNINGS ? arguments.addValue(Rows.at(bounds.of(Lane.BREACHES))) : arguments;
    }

    public static Due due(Row row) {
        UUID id = row.getUUID("id");
        return new Due(
                new Timer(
                        id,
                        Timer.Kind.valueOf(row.getString("kind")),
                        row.getInteger("round"),
                        row.getOffsetDateTime("due_at").toInstant(),
                        Optional.ofNullable(row.getString("role")),
                        Optional.ofNullable(row.getUUID("case_id")).map(CaseId::new)),
                new Place(row.getOffsetDateTime("place").toInstant(), id));
    }
}
