package esperanza.investigation.participation.read;

import esperanza.kernel.store.StoreUnavailable;
import esperanza.runtime.query.Queries;
import esperanza.runtime.sealing.Ticket;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;

/** The tickets that were used. Each is kept until it opens nothing by its age, and the row names no case. */
@Singleton
public class UsedTickets {

    private static final String USE = """
            with gone as (delete from used_ticket where until < now() - interval '1 hour')
            insert into used_ticket(ticket, until) values ($1, $2) on conflict (ticket) do nothing""";

    private final Queries queries;

    UsedTickets(Queries queries) {
        this.queries = queries;
    }

    /** True the first time, in whichever instance. Fails with {@link StoreUnavailable}. */
    public Uni<Boolean> use(Ticket ticket) {
        return Queries.inTime(queries.change(
                        USE, Tuple.of(ticket.id(), ticket.until().atOffset(ZoneOffset.UTC))))
                .map(rows -> rows == 1);
    }
}
