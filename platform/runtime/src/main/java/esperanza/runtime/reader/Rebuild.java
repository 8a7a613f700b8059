package esperanza.runtime.reader;

import esperanza.runtime.log.EventCodec;
import esperanza.runtime.log.Logged;
import esperanza.runtime.query.Queries;
import esperanza.runtime.query.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Makes projections anew that a person asked for: all of them in one pass over the log and in one transaction. Until its
 * commit everybody is answered from the old tables. The locks on the cursors keep other instances out; if this instance
 * is killed, the cursors still say what is to be done, and another instance does it.
 *
 * <p>A projection that fails is left to its own {@link ProjectionRunner}, which parks what cannot be digested. The pass
 * begins again for all others.
 */
final class Rebuild {

    private static final Logger LOG = Logger.getLogger(Rebuild.class);
    private static final Duration WITHIN = Duration.ofHours(6);
    /** SQLSTATE of a statement in a transaction that another statement spoilt. */
    private static final String SPOILT = "25P02";
    /** SQLSTATE of a transaction that the server ended because it made no progress for too long. */
    private static final String TOO_LONG = "25P03";
    /** SQLSTATE classes of a broken connection, and of what a person or the server's end did to it. */
    private static final Set<String> CONNECTION = Set.of("08", "57");

    /** A plan made for an empty table would be kept while the table grows. */
    private static final String BEGIN = "begin; set local plan_cache_mode = force_custom_plan";

    private static final String ASKED = "select name from cursor where anew and name = any($1)";
    private static final String TAKE = ASKED + " for update skip locked";
    private static final String SKIPPED = "select reader, position from skipped where reader = any($1)";
    private static final String DONE = "update cursor set position = $2, anew = false where name = any($1)";

    private final Pool connections;
    private final EventCodec codec;
    private final LogReader log;
    private final Map<String, Projection> projections = new TreeMap<>();
    private final Function<String, ProjectionRunner> runners;
    private final Duration gathering;
    private final Runnable passed;
    private final Set<String> alone = ConcurrentHashMap.newKeySet();

    /**
     * @param connections a transaction of theirs ends if it makes no progress for too long
     * @param gathering requests within this time are one pass
     * @param passed called after a pass that took something: the projections catch up, or are made anew alone
     */
    Rebuild(
            Pool connections,
            Pool pool,
            EventCodec codec,
            List<Projection> projections,
            Function<String, ProjectionRunner> runners,
            Duration gathering,
            Runnable passed) {
        this.connections = connections;
        this.codec = codec.withoutMemory();
        this.log = LogReader.withoutMemory(new Queries(pool));
        projections.forEach(each -> this.projections.put(each.name(), each));
        this.runners = runners;
        this.gathering = gathering;
        this.passed = passed;
    }

    /** True if the projection failed in a pass, so that its own runner has to make it anew. */
    boolean isAlone(String projection) {
        return alone.contains(projection);
    }

    /** The projection has read to the end of the log by itself. */
    void comesBack(String projection) {
        alone.remove(projection);
    }

    /** Makes anew what was asked for, if anything was. Returns true if there may be more. */
    boolean round() throws InterruptedException {
        if (wait(names(connections, ASKED)).isEmpty()) {
            return false;
        }
        Thread.sleep(gathering);
        Set<String> failing = ConcurrentHashMap.newKeySet();
        try {
            if (!pass(failing)) {
                return false;
            }
        } catch (RuntimeException failure) {
            if (failing.isEmpty()) {
                throw failure;
            }
            LOG.warnf("made anew by themselves: %s", new TreeSet<>(failing));
            LOG.debug("rebuild", failure);
            alone.addAll(failing);
        }
        passed.run();
        return !failing.isEmpty();
    }

    /** Returns false if there was nothing to take: another instance has it in hand. */
    private boolean pass(Set<String> failing) {
        SqlConnection tx = wait(connections.getConnection());
        tx.exceptionHandler(broken -> LOG.debug("rebuild", broken)); // the driver would print it to stderr
        try {
            wait(tx.query(BEGIN).execute());
            List<String> taken = wait(names(tx, TAKE));
            for (String name : taken) {
                wait(noted(name, failing, runners.apply(name).emptied(tx)));
            }
            if (!taken.isEmpty()) {
                toTheEnd(tx, taken, failing);
            }
            wait(tx.query("commit").execute());
            return !taken.isEmpty();
        } catch (RuntimeException | Error failure) {
            tx.query("rollback").execute().subscribe().with(_ -> {}, broken -> LOG.debug("rebuild", broken));
            throw failure;
        } finally {
            tx.closeAndForget();
        }
    }

    private void toTheEnd(SqlConnection tx, List<String> taken, Set<String> failing) {
        Map<String, Set<Long>> skipped = wait(skipped(tx, taken));
        Feed feed = new Feed(log, codec);
        InTurn turns = new InTurn();
        long position = 0;
        try {
            for (List<Logged> page = feed.next(); !page.isEmpty(); page = feed.next()) {
                CompletableFuture<Void> before = turns.all();
                for (String name : taken) {
                    turns.add(name, applied(tx, name, without(skipped.getOrDefault(name, Set.of()), page), failing));
                }
                wait(Uni.createFrom().completionStage(before)); // two pages are in hand, no more
                position = page.getLast().stored().position();
            }
        } finally {
            turns.end();
        }
        wait(tx.preparedQuery(DONE).execute(Tuple.of(taken.toArray(String[]::new), position)));
    }

    private Uni<Void> applied(SqlConnection tx, String name, List<Logged> page, Set<String> failing) {
        Projection projection = projections.get(name);
        return noted(
                name,
                failing,
                Uni.createFrom()
                        .deferred(() -> projection.apply(tx, page))
                        .runSubscriptionOn(Thread::startVirtualThread));
    }

    private static List<Logged> without(Set<Long> skipped, List<Logged> page) {
        return skipped.isEmpty()
                ? page
                : page.stream()
                        .filter(event -> !skipped.contains(event.stored().position()))
                        .toList();
    }

    /** Notes who failed. The connection's own end is nobody's failure, and what passes by itself is tried again. */
    private static Uni<Void> noted(String name, Set<String> failing, Uni<Void> work) {
        return work.onFailure(failure -> !isOfTheConnection(failure) && !ProjectionRunner.passing(failure))
                .invoke(() -> failing.add(name));
    }

    private static boolean isOfTheConnection(Throwable failure) {
        return failure instanceof ClosedConnectionException
                || failure instanceof IOException // reset while a statement was under way
                || failure instanceof PgException refused
                        && (SPOILT.equals(refused.getSqlState())
                                || TOO_LONG.equals(refused.getSqlState())
                                || CONNECTION.contains(refused.getSqlState().substring(0, 2)));
    }

    /** The projections that are asked anew, without those whose own runners make them anew. */
    private Uni<List<String>> names(SqlClient client, String sql) {
        Set<String> names = new HashSet<>(projections.keySet());
        names.removeAll(alone);
        return client.preparedQuery(sql)
                .execute(Tuple.of(names.toArray(String[]::new)))
                .map(rows -> Rows.map(rows, row -> row.getString("name")));
    }

    private static Uni<Map<String, Set<Long>>> skipped(SqlClient client, List<String> taken) {
        return client.preparedQuery(SKIPPED)
                .execute(Tuple.of(taken.toArray(String[]::new)))
                .map(rows -> {
                    Map<String, Set<Long>> skipped = new HashMap<>();
                    for (Row row : rows) {
                        skipped.computeIfAbsent(row.getString("reader"), _ -> new HashSet<>())
                                .add(row.getLong("position"));
                    }
                    return skipped;
                });
    }

    private static <T> T wait(Uni<T> work) {
        return work.await().atMost(WITHIN);
    }
}
