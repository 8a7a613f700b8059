package esperanza.runtime.reader;

import esperanza.kernel.StreamId;
import esperanza.kernel.store.StoreUnavailable;
import esperanza.runtime.log.Detached;
import esperanza.runtime.log.EventCodec;
import esperanza.runtime.log.StoredEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Keeps one projection up to date: a batch and the cursor in one transaction, so that every event counts once. Any instance
 * may do it, one at a time; the transaction of one that is frozen is ended by the server. What it cannot digest parks that
 * stream, for this projection only.
 */
final class ProjectionRunner {

    private static final Logger LOG = Logger.getLogger(ProjectionRunner.class);
    private static final int PAGE = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Rollback forced, no resources, not in the right state, operator's intervention, system error. */
    private static final Set<String> PASSING = Set.of("40", "53", "55", "57", "58");

    private static final String BEGIN = "insert into cursor(name, position) values ($1, 0) on conflict do nothing";
    private static final String TAKE = "select position from cursor where name = $1 for update skip locked";
    private static final String SET_BACK = "insert into cursor(name, position) values ($1, 0)"
            + " on conflict (name) do update set position = excluded.position";
    private static final String A_PERSON_ASKED = "set local synchronous_commit = on";
    private static final String MOVE = "update cursor set position = $2 where name = $1";

    private final Pool pool;
    private final EventCodec codec;
    private final Parking parking;
    private final Projection projection;
    private final String begin;
    private boolean begun;

    /** @param patience how long the others wait for a transaction that makes no progress: then the server ends it */
    ProjectionRunner(Pool pool, EventCodec codec, Parking parking, Projection projection, Duration patience) {
        this.pool = pool;
        this.codec = codec;
        this.parking = parking;
        this.projection = projection;
        this.begin = "begin; set local idle_in_transaction_session_timeout = " + patience.toMillis()
                + "; set local statement_timeout = " + PATIENCE.toMillis()
                + "; set local synchronous_commit = off"; // batch and cursor are lost together, and done again
    }

    /** One batch. True: there may be more. */
    boolean round() {
        if (!begun) {
            pool.preparedQuery(BEGIN)
                    .execute(Tuple.of(projection.name()))
                    .await()
                    .atMost(PATIENCE);
            begun = true;
        }
        return inTransaction(this::batch).await().atMost(PATIENCE);
    }

    /** Empties the tables and starts from the first event. The cursor first: a batch in hand holds it to its end. */
    Uni<Void> rebuild() {
        return inTransaction(tx -> tx.query(A_PERSON_ASKED)
                .execute()
                .chain(() -> tx.preparedQuery(SET_BACK).execute(Tuple.of(projection.name())))
                .chain(() ->
                        tx.preparedQuery("delete from parked where reader = $1").execute(Tuple.of(projection.name())))
                .chain(() -> tx.query("truncate " + String.join(", ", projection.tables()))
                        .execute())
                .replaceWithVoid());
    }

    /** Not the pool's transactions: they end with the first statement that fails, savepoint or not. */
    private <T> Uni<T> inTransaction(Function<SqlConnection, Uni<T>> work) {
        return Detached.from(pool.withConnection(tx -> tx.query(begin)
                .execute()
                .chain(() -> work.apply(tx))
                .call(() -> tx.query("commit").execute())
                .onFailure()
                .call(() -> tx.query("rollback").execute())));
    }

    private Uni<Boolean> batch(SqlConnection tx) {
        return tx.preparedQuery(TAKE)
                .execute(Tuple.of(projection.name()))
                .chain(rows -> rows.rowCount() == 0
                        ? Uni.createFrom().item(false)
                        : replayed(tx)
                                .chain(() -> next(tx, rows.iterator().next().getLong("position"))));
    }

    private Uni<Boolean> next(SqlConnection tx, long position) {
        return LogReader.after(tx, position, PAGE)
                .chain(page -> page.isEmpty()
                        ? Uni.createFrom().item(false)
                        : parking.aside(tx, projection.name(), page)
                                .chain(aside -> digest(tx, aside.without(page), aside.parked()))
                                .chain(() -> tx.preparedQuery(MOVE)
                                        .execute(Tuple.of(
                                                projection.name(),
                                                page.getLast().position())))
                                .replaceWith(page.size() == PAGE));
    }

    /** What belongs to a parked stream waits with it; all the rest at once, or, if that fails, one by one. */
    private Uni<Void> digest(SqlConnection tx, List<StoredEvent> page, Set<StreamId> parked) {
        Uni<Void> waiting = Uni.createFrom().voidItem();
        List<StoredEvent> rest = new ArrayList<>();
        for (StoredEvent event : page) {
            if (parked.contains(event.stream())) {
                waiting = waiting.chain(() -> parking.park(tx, projection.name(), event, Parking.BEHIND));
            } else {
                rest.add(event);
            }
        }
        return waiting.chain(() -> allAtOnce(tx, rest)
                .onFailure(failure -> !passing(failure))
                .recoverWithUni(() -> oneByOne(tx, rest, parked)));
    }

    private Uni<Void> allAtOnce(SqlConnection tx, List<StoredEvent> events) {
        return events.isEmpty()
                ? Uni.createFrom().voidItem()
                : guarded(
                        tx,
                        () -> projection.apply(
                                tx, events.stream().map(codec::logged).toList()));
    }

    /** To find out which it is. */
    private Uni<Void> oneByOne(SqlConnection tx, List<StoredEvent> events, Set<StreamId> parked) {
        Uni<Void> chain = Uni.createFrom().voidItem();
        for (StoredEvent event : events) {
            chain = chain.chain(() -> parked.contains(event.stream())
                    ? parking.park(tx, projection.name(), event, Parking.BEHIND)
                    : single(tx, event).onFailure(failure -> !passing(failure)).recoverWithUni(failure -> {
                        parked.add(event.stream());
                        return park(tx, event, failure);
                    }));
        }
        return chain;
    }

    private Uni<Void> single(SqlConnection tx, StoredEvent event) {
        return allAtOnce(tx, List.of(event));
    }

    private Uni<Void> park(SqlConnection tx, StoredEvent event, Throwable failure) {
        return parking.park(tx, projection.name(), event, Parking.why(failure))
                .invoke(() -> LOG.errorf(
                        "%s parked %s %s at %d: %s",
                        projection.name(),
                        event.stream().category(),
                        event.stream().id(),
                        event.position(),
                        Parking.why(failure)));
    }

    private Uni<Void> replayed(SqlConnection tx) {
        return parking.toReplay(tx, projection.name(), codec.catalogue())
                .chain(positions -> positions.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : LogReader.at(tx, positions).chain(events -> replay(tx, events)));
    }

    private Uni<Void> replay(SqlConnection tx, List<StoredEvent> events) {
        List<StreamId> failed = new ArrayList<>();
        Uni<Void> chain = Uni.createFrom().voidItem();
        for (StoredEvent event : events) {
            chain = chain.chain(() -> failed.contains(event.stream())
                    ? Uni.createFrom().voidItem()
                    : single(tx, event)
                            .chain(() -> parking.release(tx, projection.name(), event.position()))
                            .onFailure(failure -> !passing(failure))
                            .recoverWithUni(failure -> {
                                failed.add(event.stream());
                                return parking.notYet(tx, projection.name(), event, Parking.why(failure));
                            }));
        }
        return chain;
    }

    /** A failed statement spoils a transaction; a savepoint keeps the spoiling inside. */
    private static Uni<Void> guarded(SqlConnection tx, Supplier<Uni<Void>> work) {
        return tx.query("savepoint digest")
                .execute()
                .chain(work::get)
                .onFailure()
                .call(() -> tx.query("rollback to savepoint digest").execute())
                .call(() -> tx.query("release savepoint digest").execute());
    }

    /** Passes by itself, so that the batch is tried again: SQLSTATE blames the server or others, or the keys are away. */
    private static boolean passing(Throwable failure) {
        return failure instanceof StoreUnavailable
                || failure instanceof PgException e
                        && PASSING.contains(e.getSqlState().substring(0, 2));
    }
}
