package esperanza.notification.alert.read;

import esperanza.notification.alert.read.Called.Try;
import esperanza.protocol.vocabulary.WayKind;
import esperanza.runtime.query.Queries;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Answers: who was called for these alerts, and how? Of the pages to a person only the first ones after the call are
 * told: a later one may be about an alert of which the reader may not know.
 */
@Singleton
class Tried {

    private static final String OF = """
            select c.alert, c.person, c.at since, t.kind, t.taken, t.at
            from alert_called c join alert a on a.id = c.alert
            left join lateral (
              select distinct on (p.kind, p.taken) p.kind, p.taken, p.at from page_tried p
              where p.person = c.person and p.at >= c.at and p.at < c.at + interval '1 hour'
                and p.at <= coalesce(a.answered_at, 'infinity')
              order by p.kind, p.taken, p.at) t on true
            where c.alert = any($1) and c.at is not null order by c.at, c.person, t.at""";

    private record One(UUID alert, String person, Instant since, Optional<Try> tried) {}

    private final Queries queries;

    Tried(Queries queries) {
        this.queries = queries;
    }

    /** By alert, in the order in which people were called. */
    Uni<Map<UUID, List<Called>>> of(UUID... alerts) {
        return queries.rows(OF, Tuple.tuple().addArrayOfUUID(alerts), Tried::one)
                .map(Tried::byAlert);
    }

    private static Map<UUID, List<Called>> byAlert(List<One> rows) {
        Map<UUID, Map<String, Called>> all = new LinkedHashMap<>();
        rows.forEach(row -> all.computeIfAbsent(row.alert, _ -> new LinkedHashMap<>())
                .merge(
                        row.person,
                        new Called(row.person, row.since, row.tried.stream().toList()),
                        Tried::both));
        Map<UUID, List<Called>> called = new LinkedHashMap<>();
        all.forEach((alert, people) -> called.put(alert, List.copyOf(people.values())));
        return called;
    }

    private static Called both(Called one, Called other) {
        List<Try> tried = new ArrayList<>(one.tried());
        tried.addAll(other.tried());
        return new Called(one.person(), one.since(), tried);
    }

    private static One one(Row row) {
        return new One(
                row.getUUID("alert"),
                row.getString("person"),
                row.getOffsetDateTime("since").toInstant(),
                Optional.ofNullable(row.getString("kind"))
                        .map(kind -> new Try(
                                WayKind.valueOf(kind),
                                row.getBoolean("taken"),
                                row.getOffsetDateTime("at").toInstant())));
    }
}
