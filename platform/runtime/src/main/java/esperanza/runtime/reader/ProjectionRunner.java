package esperanza.runtime.reader;

import esperanza.kernel.StreamId;
import esperanza.kernel.store.StoreUnavailable;
import esperanza.runtime.log.Detached;
import esperanza.runtime.log.EventCodec;
import esperanza.runtime.log.StoredEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
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
    private static final Duration ANEW_WITHIN = Duration.ofHours(6);
    /** Rollback forced, no resources, not in the right state, operator's intervention, system error. */
    private static final Set<String> PASSING = Set.of("40", "53", "55", "57", "58");

    private static final String BEGIN = "insert into cursor(name, position) values ($1, 0) on conflict do nothing";
    private static final String TAKE = "select position, anew from cursor where name = $1 for update skip locked";
    private static final String MAKE_ANEW = "insert into cursor(name, position, anew) values ($1, 0, true)"
            + " on conflict (name) do update set anew = true";
    private static final String ANEW = "update cursor set anew = false where name = $1";
    private static final String A_PERSON_ASKED = "set local synchronous_commit = on";
    /** What is emptied may be large. */
    private static final String AS_LONG_AS_IT_TAKES = "set local statement_timeout = 0";

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

    private enum Found {
        NOTHING,
        MORE,
        TO_BE_MADE_ANEW
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
        return switch (inTransaction(this::batch).await().atMost(PATIENCE)) {
            case NOTHING -> false;
            case MORE -> true;
            case TO_BE_MADE_ANEW -> inTransaction(this::anew).await().atMost(ANEW_WITHIN);
        };
    }

    /**
     * Has it made anew from the first event by whoever keeps it up next, in one transaction: until that is over everybody is
     * answered from what was known before. Whom a case is shut to is at no moment known by half.
     */
    Uni<Void> rebuild() {
        return inTransaction(tx -> tx.query(A_PERSON_ASKED)
                .execute()
                .chain(() -> tx.preparedQuery(MAKE_ANEW).execute(Tuple.of(projection.name())))
                .replaceWithVoid());
    }

    private Uni<Boolean> anew(SqlConnection tx) {
        return tx.preparedQuery(TAKE)
                .execute(Tuple.of(projection.name()))
                .chain(rows -> rows.rowCount() == 0 || !rows.iterator().next().getBoolean("anew")
                        ? Uni.createFrom().item(false)
                        : emptied(tx).chain(() -> toTheEnd(tx)));
    }

    private Uni<Void> emptied(SqlConnection tx) {
        Uni<Void> emptied = tx.query(A_PERSON_ASKED + "; " + AS_LONG_AS_IT_TAKES)
                .execute()
                .chain(() ->
                        tx.preparedQuery("delete from parked where reader = $1").execute(Tuple.of(projection.name())))
                .replaceWithVoid();
        for (String table : projection.tables()) {
            emptied = emptied.chain(() -> tx.query("delete from " + table).execute())
                    .replaceWithVoid();
        }
        return emptied;
    }

    /** Not by truncate: that would have everybody wait who reads. */
    private Uni<Boolean> toTheEnd(SqlConnection tx) {
        AtomicLong position = new AtomicLong();
        return Uni.createFrom()
                .deferred(() -> next(tx, position.get()))
                .invoke(page -> position.set(
                        page.isEmpty() ? position.get() : page.getLast().position()))
                .repeat()
                .whilst(page -> page.size() == PAGE)
                .collect()
                .last()
                .chain(() -> tx.preparedQuery(ANEW).execute(Tuple.of(projection.name())))
                .replaceWith(true);
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

    private Uni<Found> batch(SqlConnection tx) {
        return tx.preparedQuery(TAKE).execute(Tuple.of(projection.name())).chain(rows -> {
            if (rows.rowCount() == 0) {
                return Uni.createFrom().item(Found.NOTHING);
            }
            Row cursor = rows.iterator().next();
            return cursor.getBoolean("anew")
                    ? Uni.createFrom().item(Found.TO_BE_MADE_ANEW)
                    : replayed(tx)
                            .chain(() -> next(tx, cursor.getLong("position")))
                            .map(page -> page.size() == PAGE ? Found.MORE : Found.NOTHING);
        });
    }

    /** The next page, digested. */
    private Uni<List<StoredEvent>> next(SqlConnection tx, long position) {
        return LogReader.after(tx, position, PAGE)
                .call(page -> page.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : parking.aside(tx, projection.name(), page)
                                .chain(aside -> digest(tx, aside.without(page), aside.parked()))
                                .chain(() -> tx.preparedQuery(MOVE)
                                        .execute(Tuple.of(
                                                projection.name(),
                                                page.getLast().position()))));
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
