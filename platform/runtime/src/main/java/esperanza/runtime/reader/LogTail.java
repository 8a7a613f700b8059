package esperanza.runtime.reader;

import esperanza.runtime.log.StoredEvent;
import esperanza.runtime.query.Rows;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The end of the log. Keeps the newest events in memory for all readers, and wakes the readers: at once after a commit of
 * this instance, which hands its events on, and within the poll interval after a commit of another, whose events are
 * fetched once.
 *
 * <p>The interval is five times as long while no other instance has committed anything for a minute, and forty times as
 * long while this instance is the only client of the database: the looks are then left for what nobody can say.
 */
public final class LogTail implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int HELD = 4_096;
    private static final int PAGE = 1_000;
    private static final int SELDOM = 5;
    private static final int ALONE = 40;
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private static final String LAST = "select coalesce(max(position), 0) last from event";
    /**
     * With the newest event that is known already: a log that was set back shows by another event in its place. If asked
     * for, it also says whether anybody else is connected: each client is known by the name of its application.
     */
    private static final String FROM = """
            select %s, $2 and exists (select from pg_stat_activity a where a.datname = current_database()
              and a.application_name is distinct from current_setting('application_name')) accompanied
            from event e where e.position >= $1 order by e.position limit %d""".formatted(StoredEvent.COLUMNS, PAGE);

    private final Pool pool;
    private final Duration interval;
    private final Duration remembered;
    private final RecentEvents recent = new RecentEvents(HELD);
    private final List<Runnable> readers = new CopyOnWriteArrayList<>();
    private final Worker worker;
    private volatile boolean begun;
    /** The newest position that this instance handed on. */
    private volatile long handedOn;

    /** The newest position that was fetched and not noticed yet: this instance may still hand it on. */
    private long fetched;

    private volatile long foreignAt;

    /** True unless the last look found that nobody else is connected to the database. */
    private volatile boolean accompanied = true;

    public LogTail(Pool pool, Duration interval, Workers workers) {
        this(pool, interval, REMEMBERED, workers);
    }

    /** @param remembered how long after another instance's commit the log is polled often */
    LogTail(Pool pool, Duration interval, Duration remembered, Workers workers) {
        this.pool = pool;
        this.interval = interval;
        this.remembered = remembered;
        this.foreignAt = System.nanoTime() - remembered.toNanos();
        this.worker = workers.of("log-tail", this::rest, Duration.ZERO, this::look);
    }

    public void start() {
        worker.start();
    }

    public void wakes(Runnable reader) {
        readers.add(reader);
    }

    /**
     * This instance committed something.
     *
     * @param events the events that are at hand, by position; if the log took others before them, all are fetched
     */
    public void committed(List<StoredEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        handedOn = Math.max(handedOn, events.getLast().position());
        if (begun && recent.add(events)) {
            wakeReaders();
        } else {
            worker.wake();
        }
    }

    @Override
    public void close() {
        worker.close();
    }

    /**
     * Up to {@code limit} events after the position; an empty list if none was fetched yet.
     *
     * @return empty if the log has to be asked
     */
    Optional<List<StoredEvent>> after(long position, int limit) {
        return recent.after(position, limit);
    }

    private boolean look() {
        if (readers.isEmpty()) {
            return false;
        }
        if (!begun) {
            recent.beginAfter(last());
            begun = true;
            wakeReaders();
            return false;
        }
        if (fetched > handedOn) {
            foreignAt = System.nanoTime();
            fetched = 0; // noticed once: an event that stays the newest does not keep the polls frequent
        }
        try {
            return fetch();
        } catch (RuntimeException away) {
            begun = false; // a database that was away may come back from an earlier copy
            recent.forget();
            throw away;
        }
    }

    /** How long the log is left alone, unless this instance commits. */
    Duration rest() {
        return interval.multipliedBy(expectsOthers() ? 1 : accompanied ? SELDOM : ALONE);
    }

    private boolean expectsOthers() {
        return System.nanoTime() - foreignAt < remembered.toNanos();
    }

    private boolean fetch() {
        Optional<StoredEvent> newest = recent.newest();
        long known = newest.map(StoredEvent::position).orElseGet(recent::last);
        List<StoredEvent> page = from(known);
        if (isSetBack(known, newest, page)) {
            recent.beginAfter(last());
            wakeReaders();
            return false;
        }
        long before = recent.last();
        recent.add(page);
        if (recent.last() > before) {
            fetched = recent.last();
            wakeReaders();
        }
        return page.size() == PAGE;
    }

    /** True if the newest event that was known is no longer what the log has in its place. */
    private static boolean isSetBack(long known, Optional<StoredEvent> newest, List<StoredEvent> page) {
        return known > 0
                && (page.isEmpty()
                        || page.getFirst().position() != known
                        || newest.isPresent()
                                && !Arrays.equals(
                                        newest.get().hash(), page.getFirst().hash()));
    }

    private List<StoredEvent> from(long position) {
        boolean asks = !expectsOthers();
        RowSet<Row> rows = pool.preparedQuery(FROM)
                .execute(Tuple.of(position, asks))
                .await()
                .atMost(PATIENCE);
        accompanied = !asks || rows.size() == 0 || rows.iterator().next().getBoolean("accompanied");
        return Rows.map(rows, StoredEvent::from);
    }

    private long last() {
        return pool.query(LAST)
                .execute()
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getLong("last");
    }

    private void wakeReaders() {
        readers.forEach(Runnable::run);
    }
}
