package esperanza.notification.timeline.read;

import esperanza.notification.clock.domain.AlertClock;
import esperanza.protocol.vocabulary.AlertKind;
import esperanza.runtime.log.StoredEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Finds what alerts are about, from the first event of each in the log. The clock of a warning or a breach started
 * before the alert; the clock of any other alert may be read after it, so the alert's kind names the clock.
 */
@ApplicationScoped
public class AlertClocks {

    private static final String ALERT = "alert";
    /** Reads one row at a time by its key, even while the planner's statistics still describe a small table. */
    private static final String ABOUT = """
            select u.id, a.clear ->> 'kind' kind, d.clear ->> 'ruleId' rule from unnest($1::uuid[]) u(id)
            cross join lateral (
              select convert_from(e.clear, 'UTF8')::json clear from event e
              where e.category = 'alert' and e.id = u.id and e.version = 1 limit 1) a
            left join lateral (
              select convert_from(e.clear, 'UTF8')::json clear from event e
              where e.category = 'deadline' and e.id = (a.clear ->> 'deadlineId')::uuid and e.version = 1 limit 1) d
            on a.clear ->> 'kind' in ('DEADLINE_DUE_SOON', 'DEADLINE_BREACHED')""";

    /** By alert id, the reason and the clock of each alert among the events. */
    public Uni<Map<UUID, AlertAbout>> about(SqlClient client, List<StoredEvent> events) {
        UUID[] alerts = events.stream()
                .filter(event -> event.stream().category().equals(ALERT))
                .map(event -> event.stream().id())
                .distinct()
                .toArray(UUID[]::new);
        return alerts.length == 0
                ? Uni.createFrom().item(Map.of())
                : client.preparedQuery(ABOUT)
                        .execute(Tuple.tuple().addArrayOfUUID(alerts))
                        .map(rows -> {
                            Map<UUID, AlertAbout> about = new HashMap<>();
                            rows.forEach(row -> about.put(row.getUUID("id"), about(row)));
                            return about;
                        });
    }

    private static AlertAbout about(Row row) {
        AlertKind kind = AlertKind.valueOf(row.getString("kind"));
        return new AlertAbout(kind, AlertClock.of(kind).or(() -> Optional.ofNullable(row.getString("rule"))));
    }
}
