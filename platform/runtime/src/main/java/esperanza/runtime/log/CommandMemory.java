package esperanza.runtime.log;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;

/**
 * Forgets commands sent over REST once their sender may not repeat them any more. Commands that began a stream and
 * commands of policies and timers are remembered for ever.
 */
public final class CommandMemory {

    /** How long, at least, a repeated Idempotency-Key gets the first answer. */
    public static final Duration KEPT = Duration.ofDays(30);

    private static final int AT_ONCE = 1000;
    private static final String FORGET = """
            delete from command_memory where command_id in (
              select command_id from command_memory where not lasting and at < now() - make_interval(secs => $1)
              order by at limit $2)""";

    private final Pool pool;

    public CommandMemory(Pool pool) {
        this.pool = pool;
    }

    /** Forgets up to 1,000 older commands. Returns true if there may be more. */
    public Uni<Boolean> forget(Duration older) {
        return pool.preparedQuery(FORGET)
                .execute(Tuple.of((double) older.toSeconds(), AT_ONCE))
                .map(rows -> rows.rowCount() == AT_ONCE);
    }
}
