package esperanza.intake.message.read;

import static esperanza.runtime.query.Rows.at;

import esperanza.runtime.query.Queries;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** When messages went to a reporter. */
@Singleton
public class SentLately {

    private static final String SENT = """
            select due_at from attempt where addressee = $1 and outcome in ('ACCEPTED', 'DELIVERED') and due_at > $2""";

    private final Queries queries;

    SentLately(Queries queries) {
        this.queries = queries;
    }

    public Uni<List<Instant>> to(UUID report, Instant since) {
        return queries.rowsInTime(SENT, Tuple.of(report.toString(), at(since)), row -> row.getOffsetDateTime("due_at")
                .toInstant());
    }
}
