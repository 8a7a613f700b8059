package esperanza.reach.attempt;

import esperanza.reach.message.domain.MessageEvent.MessageDue;
import esperanza.reach.message.domain.MessageText;
import esperanza.runtime.log.Logged;
import esperanza.runtime.query.Rows;
import esperanza.runtime.reader.Projection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Notes when the canary was last read from the log, as the causes of pages are. */
@Singleton
class CanaryInLog implements Projection {

    private static final String NOTE = """
            insert into heartbeat(way, at) values ('LOG', $1)
            on conflict (way) do update set at = greatest(heartbeat.at, excluded.at)""";

    @Override
    public String name() {
        return "canary";
    }

    /** No table of its own: a beat is no less true when the projection is made anew. */
    @Override
    public List<String> tables() {
        return List.of();
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<Logged> events) {
        return events.stream()
                .flatMap(event -> read(event).stream())
                .max(Comparator.naturalOrder())
                .map(at -> note(transaction, at))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private static Optional<Instant> read(Logged event) {
        return event.as(MessageDue.class)
                .filter(due -> due.text() == MessageText.CANARY)
                .map(canary -> event.recordedAt());
    }

    private static Uni<Void> note(SqlConnection transaction, Instant at) {
        return transaction.preparedQuery(NOTE).execute(Tuple.of(Rows.at(at))).replaceWithVoid();
    }
}
