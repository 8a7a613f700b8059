package esperanza.runtime.sealing;

import esperanza.kernel.store.StoreUnavailable;
import esperanza.runtime.query.Queries;
import esperanza.runtime.reader.OwnThread;
import esperanza.runtime.reader.Workers;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.ZoneOffset;

/**
 * The tickets that were used. Each is kept until it opens nothing by its age, and is deleted two hours later at the
 * latest. The row names no case. A service with rooms of its own has the table {@code used_ticket}, and starts this.
 */
@Singleton
public class UsedTickets {

    private static final Duration FORGETS_EVERY = Duration.ofHours(1);
    private static final String USE =
            "insert into used_ticket(ticket, until) values ($1, $2) on conflict (ticket) do nothing";
    private static final String FORGET = "delete from used_ticket where until < now() - interval '1 hour'";

    private final Queries queries;
    private final Workers workers;

    UsedTickets(Queries queries, Workers workers) {
        this.queries = queries;
        this.workers = workers;
    }

    /** Forgets from now on what opens nothing any more. */
    public void start() {
        workers.of("used tickets", FORGETS_EVERY, () -> {
                    OwnThread.waitsFor(forget());
                    return false;
                })
                .start();
    }

    /** True the first time, in whichever instance. Fails with {@link StoreUnavailable}. */
    public Uni<Boolean> use(Ticket ticket) {
        return Queries.inTime(
                        queries.change(USE, Tuple.of(ticket.id(), ticket.until().atOffset(ZoneOffset.UTC))))
                .map(rows -> rows == 1);
    }

    /** Deletes the tickets that open nothing since more than an hour ago. */
    public Uni<Integer> forget() {
        return queries.change(FORGET, Tuple.tuple());
    }
}
