package esperanza.runtime.query;

import esperanza.kernel.store.StoreUnavailable;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlResult;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Asks the database for callers who may hang up. A query that has begun runs to its end even if nobody waits for the
 * answer any more, so that its connection goes back to the pool.
 */
@Singleton
public class Queries {

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Pool pool;
    private final Supplier<Mutiny.SessionFactory> entities;

    @Inject
    Queries(Pool pool, Mutiny.SessionFactory entities) {
        this(pool, () -> entities);
    }

    /** Queries of a database that has no entities. */
    public Queries(Pool pool) {
        this(pool, () -> {
            throw new IllegalStateException("This database has no entities");
        });
    }

    private Queries(Pool pool, Supplier<Mutiny.SessionFactory> entities) {
        this.pool = pool;
        this.entities = entities;
    }

    /** Asks for entities, in a session of their own. */
    public <T> Uni<T> ask(Function<Mutiny.StatelessSession, Uni<T>> question) {
        return Detached.from(entities.get().withStatelessSession(question));
    }

    /** Asks for rows. Fails as the database does. */
    public <T> Uni<List<T>> rows(String sql, Tuple arguments, Function<Row, T> row) {
        return run(sql, arguments).map(rows -> Rows.map(rows, row));
    }

    /** Asks for rows. Fails with {@link StoreUnavailable} if the database fails or does not answer within 8 s. */
    public <T> Uni<List<T>> rowsInTime(String sql, Tuple arguments, Function<Row, T> row) {
        return inTime(run(sql, arguments)).map(rows -> Rows.map(rows, row));
    }

    /** Changes rows. Returns how many. Fails as the database does. */
    public Uni<Integer> change(String sql, Tuple arguments) {
        return run(sql, arguments).map(SqlResult::rowCount);
    }

    /** Asks with a client of the pool, for code that asks in a transaction elsewhere. */
    public <T> Uni<T> on(Function<SqlClient, Uni<T>> questions) {
        return Detached.from(questions.apply(pool));
    }

    private Uni<RowSet<Row>> run(String sql, Tuple arguments) {
        return on(client -> client.preparedQuery(sql).execute(arguments));
    }

    /** Fails with {@link StoreUnavailable} if the work fails or takes longer than 8 s. */
    public static <T> Uni<T> inTime(Uni<T> work) {
        return work.ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .transform(e -> new StoreUnavailable("log-unavailable", e));
    }
}
