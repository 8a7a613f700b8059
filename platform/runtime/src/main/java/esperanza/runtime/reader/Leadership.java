package esperanza.runtime.reader;

import esperanza.runtime.log.Detached;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.Optional;

/**
 * The right to do what only one instance may do at a time: a session advisory lock on a connection of its own, with a fence
 * that grows with every holder. A leader without progress for as long as the others' patience lasts loses its connection to them, and so the
 * lock; what it writes goes over that connection, so a leader that was frozen and wakes up writes nothing more.
 */
public final class Leadership implements AutoCloseable {

    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(10);
    private static final Duration RELEASED_WITHIN = Duration.ofSeconds(1);
    private static final int PROGRESS_PER_PATIENCE = 5;

    private static final String LOCK = "select pg_try_advisory_lock(hashtext($1)) held";
    private static final String HOLD = """
            insert into leader(name, fence, pid, holder, progress_at)
            values ($1, 1, pg_backend_pid(), $2, clock_timestamp())
            on conflict (name) do update set fence = leader.fence + 1, pid = excluded.pid, holder = excluded.holder,
              progress_at = excluded.progress_at""";
    private static final String PROGRESS =
            "update leader set progress_at = clock_timestamp() where name = $1 and pid = pg_backend_pid()";
    /** Only whoever really holds the lock: a process id that is free again may be anybody's. */
    private static final String REPLACE_A_FROZEN_ONE = """
            select pg_terminate_backend(l.pid) from leader l
            where l.name = $1 and l.progress_at < clock_timestamp() - make_interval(secs => $2) and exists (
              select 1 from pg_locks k where k.pid = l.pid and k.locktype = 'advisory' and k.granted
              and k.objid::bigint = (hashtext($1)::bigint & 4294967295))""";

    private static final String UNLOCK = "select pg_advisory_unlock_all()";

    private final Pool pool;
    private final String name;
    private final String holder;
    private final Duration patience;
    private Optional<SqlConnection> connection = Optional.empty();
    private boolean leading;
    private long progressAt;

    /** @param patience how long the others watch a leader that makes no progress */
    public Leadership(Pool pool, String name, String holder, Duration patience) {
        this.pool = pool;
        this.name = name;
        this.holder = holder;
        this.patience = patience;
    }

    /** The leader's connection, if we lead or can lead now. Fails if it broke; then we no longer lead. */
    public Optional<SqlConnection> held() {
        try {
            if (!leading) {
                leading = tryToLead();
            } else if (System.nanoTime() - progressAt > patience.toNanos() / PROGRESS_PER_PATIENCE) {
                run(PROGRESS, Tuple.of(name));
                progressAt = System.nanoTime();
            }
            return leading ? connection : Optional.empty();
        } catch (RuntimeException lost) {
            close();
            throw lost;
        }
    }

    /** Runs a statement as the leader. Fails, and gives the lead up, if the connection is gone. */
    public RowSet<Row> run(String sql, Tuple arguments) {
        try {
            return connection
                    .orElseThrow()
                    .preparedQuery(sql)
                    .execute(arguments)
                    .await()
                    .atMost(ANSWERED_WITHIN);
        } catch (RuntimeException lost) {
            close();
            throw lost;
        }
    }

    /** Gives the lead up, so that another can have it at once. */
    @Override
    public void close() {
        leading = false;
        connection.ifPresent(Leadership::release);
        connection = Optional.empty();
    }

    /** The pool keeps the connection, and the connection would keep the lock. */
    private static void release(SqlConnection connection) {
        Uni<Void> released = connection
                .query(UNLOCK)
                .execute()
                .onItemOrFailure()
                .transformToUni((done, broken) -> connection.close());
        Detached.from(released)
                .ifNoItem()
                .after(RELEASED_WITHIN)
                .fail()
                .onFailure()
                .recoverWithNull()
                .await()
                .indefinitely();
    }

    private boolean tryToLead() {
        if (connection.isEmpty()) {
            connection = Optional.of(pool.getConnection().await().atMost(ANSWERED_WITHIN));
        }
        boolean locked = run(LOCK, Tuple.of(name)).iterator().next().getBoolean("held");
        if (locked) {
            run(HOLD, Tuple.of(name, holder));
            progressAt = System.nanoTime();
        } else {
            run(REPLACE_A_FROZEN_ONE, Tuple.of(name, patience.toMillis() / 1000.0));
        }
        return locked;
    }
}
