package esperanza.notification.read.timeline;

import esperanza.runtime.log.StoredEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which legal clock an alert is about: the log knows, from the first event of the alert and the first of the clock. */
@ApplicationScoped
public class AlertClocks {

    private static final String ALERT = "alert";
    /** One row at a time by its key, whatever the planner believes about a table that was small a minute ago. */
    private static final String RULES = """
            select u.id, d.clear ->> 'ruleId' rule from unnest($1::uuid[]) u(id)
            cross join lateral (
              select convert_from(e.clear, 'UTF8')::json clear from event e
              where e.category = 'alert' and e.id = u.id and e.version = 1 limit 1) a
            cross join lateral (
              select convert_from(e.clear, 'UTF8')::json clear from event e
              where e.category = 'deadline' and e.id = (a.clear ->> 'deadlineId')::uuid and e.version = 1 limit 1) d""";

    /** By alert, the rule of its clock, for all alerts among the events that are about one. */
    public Uni<Map<UUID, String>> clocks(SqlClient client, List<StoredEvent> events) {
        UUID[] alerts = events.stream()
                .filter(event -> event.stream().category().equals(ALERT))
                .map(event -> event.stream().id())
                .distinct()
                .toArray(UUID[]::new);
        return alerts.length == 0
                ? Uni.createFrom().item(Map.of())
                : client.preparedQuery(RULES)
                        .execute(Tuple.tuple().addArrayOfUUID(alerts))
                        .map(rows -> {
                            Map<UUID, String> rules = new HashMap<>();
                            rows.forEach(row -> rules.put(row.getUUID("id"), row.getString("rule")));
                            return rules;
                        });
    }
}
