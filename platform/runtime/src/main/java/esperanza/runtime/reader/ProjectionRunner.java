package esperanza.runtime.reader;

import esperanza.kernel.StreamId;
import esperanza.kernel.store.StoreUnavailable;
import esperanza.runtime.log.EventCodec;
import esperanza.runtime.log.StoredEvent;
import esperanza.runtime.query.Detached;
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
 * Keeps one projection up to date. Batch and cursor are one transaction, so every event counts once. Any instance may
 * do a batch, one at a time; the server ends the transaction of an instance that is frozen. A stream that cannot be
 * digested is parked, for this projection only.
 */
final class ProjectionRunner {

    private static final Logger LOG = Logger.getLogger(ProjectionRunner.class);
    private static final int PAGE = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration ANEW_WITHIN = Duration.ofHours(6);
    /**
     * SQLSTATE classes of failures that pass by themselves: transaction rollback, insufficient resources, object not in
     * the right state, operator intervention, system error.
     */
    private static final Set<String> PASSING = Set.of("40", "53", "55", "57", "58");

    private static final String BEGIN = "insert into cursor(name, position) values ($1, 0) on conflict do nothing";
    private static final String TAKE = "select position, anew from cursor where name = $1 for update skip locked";
    /** Locks no cursor that is to be made anew, because the {@link Rebuild} would pass it over. */
    private static final String TAKE_UNLESS_ANEW =
            "select position, anew from cursor where name = $1 and not anew for update skip locked";

    private static final String MAKE_ANEW = "insert into cursor(name, position, anew) values ($1, 0, true)"
            + " on conflict (name) do update set anew = true";
    private static final String ANEW = "update cursor set anew = false where name = $1";
    private static final String A_PERSON_ASKED = "set local synchronous_commit = on";
    /** No statement timeout: emptying a large table takes long. */
    private static final String AS_LONG_AS_IT_TAKES = "set local statement_timeout = 0";

    private static final String MOVE = "update cursor set position = $2 where name = $1";

    private final Pool pool;
    private final EventCodec codec;
    private final Parking parking;
    private final Projection projection;
    private final String begin;
    private boolean begun;
    private boolean locked;

    /** @param patience how long a transaction may make no progress before the server ends it */
    ProjectionRunner(Pool pool, EventCodec codec, Parking parking, Projection projection, Duration patience) {
        this.pool = pool;
        this.codec = codec.withoutMemory(); // a runner by itself shares no decoded events
        this.parking = parking;
        this.projection = projection;
        this.begin = "begin; set local idle_in_transaction_session_timeout = " + patience.toMillis()
                + "; set local statement_timeout = " + PATIENCE.toMillis()
                + "; set local synchronous_commit = off"; // a crash loses batch and cursor together; both are redone
    }

    private enum Found {
        /** Another instance has the batch in hand, or the projection waits to be made anew with others. */
        LOCKED,
        NOTHING,
        MORE,
        TO_BE_MADE_ANEW
    }

    /** Handles one batch, or makes the projection anew. Returns true if there may be more. */
    boolean round() {
        return round(TAKE);
    }

    /** The same, but leaves it to the {@link Rebuild} to make the projection anew. */
    boolean roundUnlessAnew() {
        return round(TAKE_UNLESS_ANEW);
    }

    private boolean round(String take) {
        if (!begun) {
            pool.preparedQuery(BEGIN)
                    .execute(Tuple.of(projection.name()))
                    .await()
                    .atMost(PATIENCE);
            begun = true;
        }
        Found found = inTransaction(tx -> batch(tx, take)).await().atMost(PATIENCE);
        locked = found == Found.LOCKED;
        return switch (found) {
            case LOCKED, NOTHING -> false;
            case MORE -> true;
            case TO_BE_MADE_ANEW -> {
                boolean made = inTransaction(this::anew).await().atMost(ANEW_WITHIN);
                locked = !made;
                yield made;
            }
        };
    }

    /** True if the last round did nothing: another instance had the batch in hand, or the projection waits. */
    boolean wasLocked() {
        return locked;
    }

    /**
     * Asks for a rebuild from the first event. One instance does it, in one transaction: until its commit everybody is
     * answered from the old tables. So an exclusion from a case is at no moment half known.
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

    /**
     * Empties the tables and forgets what was parked. By DELETE, because TRUNCATE would block all readers of the tables.
     */
    Uni<Void> emptied(SqlConnection tx) {
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

    /** Reads the log to its end. */
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

    /**
     * Begins and ends the transaction itself. The pool's own transactions end with the first statement that fails, even
     * if a savepoint would have contained the failure.
     */
    private <T> Uni<T> inTransaction(Function<SqlConnection, Uni<T>> work) {
        return Detached.from(
                pool.withConnection(tx -> tx.exceptionHandler(broken -> LOG.debug(projection.name(), broken))
                        .query(begin)
                        .execute()
                        .chain(() -> work.apply(tx))
                        .call(() -> tx.query("commit").execute())
                        .onFailure()
                        .call(() -> tx.query("rollback").execute())));
    }

    private Uni<Found> batch(SqlConnection tx, String take) {
        return tx.preparedQuery(take).execute(Tuple.of(projection.name())).chain(rows -> {
            if (rows.rowCount() == 0) {
                return Uni.createFrom().item(Found.LOCKED);
            }
            Row cursor = rows.iterator().next();
            return cursor.getBoolean("anew")
                    ? Uni.createFrom().item(Found.TO_BE_MADE_ANEW)
                    : replayed(tx)
                            .chain(() -> next(tx, cursor.getLong("position")))
                            .map(page -> page.size() == PAGE ? Found.MORE : Found.NOTHING);
        });
    }

    /** Reads the next page, digests it and moves the cursor. */
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

    /**
     * Parks the events of streams that are parked already. Digests all others as one batch or, if that fails, one by
     * one.
     */
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

    /** Digests the events one by one, to find the one that fails. */
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

    /** Works within a savepoint, because a failed statement would spoil the whole transaction. */
    private static Uni<Void> guarded(SqlConnection tx, Supplier<Uni<Void>> work) {
        return tx.query("savepoint digest")
                .execute()
                .chain(work::get)
                .onFailure()
                .call(() -> tx.query("rollback to savepoint digest").execute())
                .call(() -> tx.query("release savepoint digest").execute());
    }

    /**
     * True for a failure that passes by itself: the SQLSTATE blames the server or another transaction, or the keys are
     * away. The batch is then tried again.
     */
    static boolean passing(Throwable failure) {
        return failure instanceof StoreUnavailable
                || failure instanceof PgException e
                        && PASSING.contains(e.getSqlState().substring(0, 2));
    }
}
