package esperanza.notification.staff.sending;

import static esperanza.runtime.query.Rows.at;

import esperanza.notification.timer.read.WaitingAlerts;
import esperanza.runtime.query.Queries;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** The pages that a person got and did not answer. */
@Singleton
class UnansweredPages {

    private static final String LAST_WAY = """
            select way from attempt
            where addressee = $1 and text_id = 'PAGE' and outcome in ('ACCEPTED', 'DELIVERED') and due_at >= $2
            order by due_at desc limit 1""";

    private final Queries queries;
    private final WaitingAlerts waiting;

    UnansweredPages(Queries queries, WaitingAlerts waiting) {
        this.queries = queries;
        this.waiting = waiting;
    }

    /**
     * The way of the last page since the oldest alert that waits for the person.
     *
     * @param person the pseudonym of the person
     */
    Uni<Optional<UUID>> lastWay(String person) {
        return waiting.waitsSince(person).chain(since -> since.map(
                        from -> queries.rowsInTime(LAST_WAY, Tuple.of(person, at(from)), row -> row.getUUID("way"))
                                .map(ways -> ways.stream().findFirst()))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }
}
