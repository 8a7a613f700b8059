package esperanza.notification.timeline.read;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import esperanza.notification.alert.domain.PageId;
import esperanza.notification.clock.domain.AlertClock;
import esperanza.protocol.vocabulary.AlertKind;
import esperanza.runtime.log.EventCodec;
import esperanza.runtime.log.StoredEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Finds what alerts are about, from the first event of each in the log. The clock of a warning or a breach started
 * before the alert; the clock of any other alert may be read after it, so the alert's kind names the clock.
 */
@ApplicationScoped
public class AlertClocks {

    private static final int REMEMBERED = 10_000;
    private static final String ALERT = "alert";
    private static final Set<AlertKind> OF_A_DEADLINE =
            EnumSet.of(AlertKind.DEADLINE_DUE_SOON, AlertKind.DEADLINE_BREACHED);
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

    private final EventCodec codec;
    private final Cache<UUID, AlertAbout> found =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    AlertClocks(EventCodec codec) {
        this.codec = codec;
    }

    /** The alert that an event is about; for a page of a round the most pressing one. */
    Optional<UUID> alert(StoredEvent event) {
        return switch (event.stream().category()) {
            case ALERT -> Optional.of(event.stream().id());
            case PageId.CATEGORY ->
                Optional.of(
                        UUID.fromString(codec.clear(event).path("mostPressing").asText()));
            default -> Optional.empty();
        };
    }

    /** By alert id, the reason and the clock of each alert among the events. What was found once is remembered. */
    public Uni<Map<UUID, AlertAbout>> about(SqlClient client, List<StoredEvent> events) {
        Set<UUID> alerts =
                events.stream().flatMap(event -> alert(event).stream()).collect(Collectors.toSet());
        events.forEach(event ->
                raised(event).ifPresent(alert -> found.put(event.stream().id(), alert)));
        Map<UUID, AlertAbout> about = new HashMap<>(found.getAllPresent(alerts));
        UUID[] unknown =
                alerts.stream().filter(alert -> !about.containsKey(alert)).toArray(UUID[]::new);
        return unknown.length == 0
                ? Uni.createFrom().item(about)
                : client.preparedQuery(ABOUT)
                        .execute(Tuple.tuple().addArrayOfUUID(unknown))
                        .map(rows -> {
                            rows.forEach(row -> about.put(row.getUUID("id"), about(row)));
                            found.putAll(about);
                            return about;
                        });
    }

    /** What the first event of an alert says itself: the kinds that are about no deadline's own rule. */
    private Optional<AlertAbout> raised(StoredEvent event) {
        return event.version() == 1 && event.stream().category().equals(ALERT)
                ? Optional.of(AlertKind.valueOf(codec.clear(event).path("kind").asText()))
                        .filter(kind -> !OF_A_DEADLINE.contains(kind))
                        .map(kind -> new AlertAbout(kind, AlertClock.of(kind)))
                : Optional.empty();
    }

    private static AlertAbout about(Row row) {
        AlertKind kind = AlertKind.valueOf(row.getString("kind"));
        return new AlertAbout(kind, AlertClock.of(kind).or(() -> Optional.ofNullable(row.getString("rule"))));
    }
}
