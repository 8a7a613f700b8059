package esperanza.runtime.reader;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.Optional;

/**
 * The right to do what only one instance may do at a time: a session advisory lock on a connection of its own, with a fence
 * that grows with every holder. A leader without progress for ten seconds loses its connection to the others, and so the
 * lock; what it writes goes over that connection, so a leader that was frozen and wakes up writes nothing more.
 */
public final class Leadership implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long PROGRESS_EVERY_NANOS = Duration.ofSeconds(2).toNanos();

    private static final String LOCK = "select pg_try_advisory_lock(hashtext($1)) held";
    private static final String HOLD = """
            insert into leader(name, fence, pid, holder, progress_at)
            values ($1, 1, pg_backend_pid(), $2, clock_timestamp())
            on conflict (name) do update set fence = leader.fence + 1, pid = excluded.pid, holder = excluded.holder,
              progress_at = excluded.progress_at""";
    private static final String PROGRESS =
            "update leader set progress_at = clock_timestamp() where name = $1 and pid = pg_backend_pid()";
    private static final String REPLACE_A_FROZEN_ONE = """
            select pg_terminate_backend(pid) from leader
            where name = $1 and progress_at < clock_timestamp() - interval '10 seconds'""";

    private final Pool pool;
    private final String name;
    private final String holder;
    private Optional<SqlConnection> connection = Optional.empty();
    private boolean leading;
    private long progressAt;

    public Leadership(Pool pool, String name, String holder) {
        this.pool = pool;
        this.name = name;
        this.holder = holder;
    }

    /** The leader's connection, if we lead or can lead now. Fails if it broke; then we no longer lead. */
    public Optional<SqlConnection> held() {
        try {
            if (!leading) {
                leading = tryToLead();
            } else if (System.nanoTime() - progressAt > PROGRESS_EVERY_NANOS) {
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
                    .atMost(PATIENCE);
        } catch (RuntimeException lost) {
            close();
            throw lost;
        }
    }

    /** Gives the lead up. */
    @Override
    public void close() {
        leading = false;
        connection.ifPresent(c -> c.close().subscribe().with(done -> {}, failed -> {}));
        connection = Optional.empty();
    }

    private boolean tryToLead() {
        if (connection.isEmpty()) {
            connection = Optional.of(pool.getConnection().await().atMost(PATIENCE));
        }
        boolean locked = run(LOCK, Tuple.of(name)).iterator().next().getBoolean("held");
        if (locked) {
            run(HOLD, Tuple.of(name, holder));
            progressAt = System.nanoTime();
        } else {
            run(REPLACE_A_FROZEN_ONE, Tuple.of(name));
        }
        return locked;
    }
}
