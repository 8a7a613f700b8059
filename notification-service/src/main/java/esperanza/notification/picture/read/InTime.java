package esperanza.notification.picture.read;

import esperanza.protocol.disclosure.Disclosure;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.Optional;

/**
 * How the alerts of some weeks were answered, in the whole country: exact counts, never shown.
 *
 * @param called the alerts that called for an answer
 * @param inTime those that somebody answered before they climbed
 */
public record InTime(long called, long inTime) {

    public static final InTime NONE = new InTime(0, 0);

    /** The weeks that are over, from the one that begins at $1 to the one before $2. No exercise is counted. */
    public static final String SQL = """
            select coalesce(sum(n) filter (where measure = 'RAISED'), 0)::bigint
                - coalesce(sum(n) filter (where measure = 'DONE'), 0)::bigint called,
              coalesce(sum(n) filter (where measure = 'IN_TIME'), 0)::bigint in_time
            from answering_count where week >= $1 and week < $2 and not exercise""";

    private static final int ALL = 100;
    private static final int STEP = 5;

    public static InTime of(RowSet<Row> rows) {
        Row row = rows.iterator().next();
        return new InTime(row.getLong("called"), row.getLong("in_time"));
    }

    /** As it was when it last moved, or the present one if it moves now. Both counts move together. */
    public InTime moved(InTime now, Moves moves) {
        return moves.isFarEnough("answered in time", called, now.called) ? now : this;
    }

    /** In steps of five per cent; empty if few alerts called. */
    Optional<Long> percent() {
        return Disclosure.isEnough(called) ? Optional.of(inTime * ALL / called / STEP * STEP) : Optional.empty();
    }
}
