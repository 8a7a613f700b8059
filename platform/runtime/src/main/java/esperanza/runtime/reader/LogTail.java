package esperanza.runtime.reader;

import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Wakes the readers of the log: at once after a commit of this instance, within the poll interval after a commit of
 * another.
 */
public final class LogTail implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String LAST = "select coalesce(max(position), 0) last from event";

    private final Pool pool;
    private final List<Runnable> readers = new CopyOnWriteArrayList<>();
    private final Worker poll;
    private long last = -1;

    public LogTail(Pool pool, Duration interval, Workers workers) {
        this.pool = pool;
        this.poll = workers.of("log-tail", interval, this::look);
    }

    public void start() {
        poll.start();
    }

    public void wakes(Runnable reader) {
        readers.add(reader);
    }

    /** Wakes all readers: this instance committed something. */
    public void committed() {
        readers.forEach(Runnable::run);
    }

    @Override
    public void close() {
        poll.close();
    }

    private boolean look() {
        long now = pool.query(LAST)
                .execute()
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getLong("last");
        if (now != last) {
            last = now;
            committed();
        }
        return false;
    }
}
