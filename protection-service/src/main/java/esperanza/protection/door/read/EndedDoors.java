package esperanza.protection.door.read;

import esperanza.runtime.query.Queries;
import esperanza.runtime.sealing.Ticket;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** Whether intake ended the door by which somebody came. */
@Singleton
public class EndedDoors {

    private static final String ENDED = """
            select 1 from ended_door
            where (party = $1 and scope = $2 or party is null and case_id = $3) and ended_at >= $4 limit 1""";

    /** A ticket says its instant in whole seconds. A key that ends within that second ends no visit. */
    private static final Duration OF_A_TICKET = Duration.ofSeconds(1);

    private final Queries queries;

    EndedDoors(Queries queries) {
        this.queries = queries;
    }

    /** True if the door ended after this instant, as far as this service knows. */
    public Uni<Boolean> isEnded(Ticket ticket, Instant since) {
        return queries.rowsInTime(
                        ENDED,
                        Tuple.of(
                                ticket.party().value(),
                                ticket.scope().name(),
                                ticket.caseId().value(),
                                since.plus(OF_A_TICKET).atOffset(ZoneOffset.UTC)),
                        _ -> true)
                .map(rows -> !rows.isEmpty());
    }
}
