package esperanza.runtime.reader;

import esperanza.runtime.query.Detached;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * The right to do a task that only one instance may do at a time: a session advisory lock on a connection of its own,
 * with a fencing number that grows with every holder. If the leader makes no progress for the length of
 * {@code patience}, another instance has the server end the leader's connection and takes the lock. Every write of a
 * leader goes over that connection, so a frozen leader that wakes up writes nothing more.
 */
public final class Leadership implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Leadership.class);
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(10);
    private static final Duration RELEASED_WITHIN = Duration.ofSeconds(1);
    private static final int PROGRESS_PER_PATIENCE = 3;

    /**
     * Takes the lock and writes the row in one statement. A frozen leader so holds both or neither, and the others know
     * which connection to end.
     */
    private static final String LEAD = """
            with lock as materialized (select pg_try_advisory_lock(hashtext($1)) held)
            insert into leader(name, fence, pid, holder, progress_at)
            select $1, 1, pg_backend_pid(), $2, clock_timestamp() from lock where held
            on conflict (name) do update set fence = leader.fence + 1, pid = excluded.pid, holder = excluded.holder,
              progress_at = excluded.progress_at
            returning fence""";

    /**
     * A condition for a statement that moves a cursor or reports progress and does nothing else, in a transaction of its
     * own. The commit does not wait for the disk: a crash that sets the cursor back costs only repeated work. Within a
     * larger transaction the setting would hold for all its statements.
     */
    public static final String WITHOUT_WAITING_FOR_THE_DISK =
            " and set_config('synchronous_commit', 'off', true) is not null";

    private static final String PROGRESS = "update leader set progress_at = clock_timestamp() where name = $1"
            + " and fence = $2" + WITHOUT_WAITING_FOR_THE_DISK;
    /**
     * Ends the connection only if its process really holds the lock: the process id of an ended connection may belong
     * to anybody by now.
     */
    private static final String REPLACE_A_FROZEN_ONE = """
            select pg_terminate_backend(l.pid) from leader l
            where l.name = $1 and l.progress_at < clock_timestamp() - make_interval(secs => $2) and exists (
              select 1 from pg_locks k where k.pid = l.pid and k.locktype = 'advisory' and k.granted
              and k.objid::bigint = (hashtext($1)::bigint & 4294967295))""";

    private static final String MOVE = """
            insert into cursor(name, position)
            select $1, $2::bigint where exists (select 1 from leader where name = $3 and fence = $4)%s
            on conflict (name) do update set position = excluded.position""".formatted(WITHOUT_WAITING_FOR_THE_DISK);

    private static final String UNLOCK = "select pg_advisory_unlock_all()";

    private final Pool pool;
    private final String name;
    private final String holder;
    private final Duration patience;
    private Optional<SqlConnection> connection = Optional.empty();
    private boolean leading;
    private long fence;
    private int terms;
    private long progressAt;

    /** @param patience how long a leader may make no progress before another instance takes over */
    public Leadership(Pool pool, String name, String holder, Duration patience) {
        this.pool = pool;
        this.name = name;
        this.holder = holder;
        this.patience = patience;
    }

    /**
     * The leader's connection, if this instance leads or can take the lead now; otherwise empty. Fails if the
     * connection broke: this instance then no longer leads.
     */
    public Optional<SqlConnection> held() {
        try {
            if (leading) {
                progress();
            } else {
                leading = tryToLead();
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

    /**
     * Counts the times that this object took the lead. What a leader remembers holds for one time only: a restored
     * database may give the same fencing number again.
     */
    public int terms() {
        return terms;
    }

    /** The fencing number of this holder. Every later holder has a higher one. */
    public long fence() {
        return fence;
    }

    /**
     * Moves a reader's cursor if this instance still leads. Fails, and gives the lead up, if there is a later leader.
     */
    void move(String reader, long position) {
        onlyIfWeLead(run(MOVE, Tuple.of(reader, position, name, fence)));
    }

    /**
     * Waits for the work and reports progress meanwhile, so that the other instances see a live leader however long the
     * work takes. Fails, and gives the lead up, if the work is not done within its time: another instance may succeed.
     */
    public <T> T whileLeading(Uni<T> work, Duration within) {
        long deadline = System.nanoTime() + within.toNanos();
        CompletableFuture<T> result = work.subscribeAsCompletionStage();
        try {
            while (!doneWithinAStep(result)) {
                leadUntil(deadline);
            }
            return result.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        } finally {
            result.cancel(false);
        }
    }

    private boolean doneWithinAStep(CompletableFuture<?> result) {
        try {
            result.get(patience.toMillis() / PROGRESS_PER_PATIENCE, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillAtWork) {
            return false;
        } catch (ExecutionException failed) {
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Gives the lead up, so that another instance can take it at once. */
    @Override
    public void close() {
        leading = false;
        connection.ifPresent(Leadership::release);
        connection = Optional.empty();
    }

    /** Releases the lock explicitly: the pool keeps the connection, and the connection would keep the lock. */
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

    private void leadUntil(long deadline) {
        if (System.nanoTime() > deadline) {
            close();
            throw new IllegalStateException(name + " took too long");
        }
        progress();
    }

    private void onlyIfWeLead(RowSet<Row> written) {
        if (written.rowCount() == 0) {
            close();
            throw new IllegalStateException(name + " has another leader");
        }
    }

    private void progress() {
        if (System.nanoTime() - progressAt > patience.toNanos() / PROGRESS_PER_PATIENCE) {
            onlyIfWeLead(run(PROGRESS, Tuple.of(name, fence)));
            progressAt = System.nanoTime();
        }
    }

    private boolean tryToLead() {
        if (connection.isEmpty()) {
            SqlConnection own = pool.getConnection().await().atMost(ANSWERED_WITHIN);
            own.exceptionHandler(broken -> LOG.infof("%s: the connection of the leader ended", name));
            connection = Optional.of(own);
        }
        RowSet<Row> led = run(LEAD, Tuple.of(name, holder));
        if (led.rowCount() == 0) {
            run(REPLACE_A_FROZEN_ONE, Tuple.of(name, patience.toMillis() / 1000.0));
            return false;
        }
        fence = led.iterator().next().getLong("fence");
        terms++;
        progressAt = System.nanoTime();
        return true;
    }
}
