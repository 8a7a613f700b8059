package esperanza.notification.timeline.read;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what alerts are about, and who was called for them, from the events of each in the log. The clock of a warning or
 * a breach started before the alert; the clock of any other alert may be read after it, so the alert's kind names the
 * clock.
 */
@ApplicationScoped
public class AlertClocks {

    private static final int REMEMBERED = 10_000;
    private static final String ALERT = "alert";
    private static final String PAGED = "esperanza.notification.alert-paged.v1";
    private static final Set<AlertKind> OF_A_DEADLINE =
            EnumSet.of(AlertKind.DEADLINE_DUE_SOON, AlertKind.DEADLINE_BREACHED);
    /** Reads one row at a time by its key, even while the planner's statistics still describe a small table. */
    private static final String ABOUT = """
            select u.id, a.clear ->> 'kind' kind, d.clear ->> 'ruleId' rule, p.called, p.version
            from unnest($1::uuid[]) u(id)
            cross join lateral (
              select convert_from(e.clear, 'UTF8')::json clear from event e
              where e.category = 'alert' and e.id = u.id and e.version = 1 limit 1) a
            cross join lateral (
              select max(e.version) "version", array_agg(convert_from(e.clear, 'UTF8')::json ->> 'person')
                filter (where e.type = '%1$s') || array_agg(convert_from(e.clear, 'UTF8')::json ->> 'second')
                filter (where e.type = '%1$s' and convert_from(e.clear, 'UTF8')::json ->> 'second' is not null) called
              from event e where e.category = 'alert' and e.id = u.id) p
            left join lateral (
              select convert_from(e.clear, 'UTF8')::json clear from event e
              where e.category = 'deadline' and e.id = (a.clear ->> 'deadlineId')::uuid and e.version = 1 limit 1) d
            on a.clear ->> 'kind' in ('DEADLINE_DUE_SOON', 'DEADLINE_BREACHED')""".formatted(PAGED);

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

    /** By alert id, what each alert among the events is about. What was found once is remembered. */
    public Uni<Map<UUID, AlertAbout>> about(SqlClient client, List<StoredEvent> events) {
        Set<UUID> alerts =
                events.stream().flatMap(event -> alert(event).stream()).collect(Collectors.toSet());
        events.forEach(this::note);
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

    /** Adds an event to what is known of its alert. If an event between them was not seen, the log is asked again. */
    private void note(StoredEvent event) {
        UUID alert = event.stream().id();
        raised(event).ifPresent(about -> found.asMap().putIfAbsent(alert, about));
        if (event.stream().category().equals(ALERT)) {
            found.asMap().computeIfPresent(alert, (_, known) -> switch (Integer.signum(
                    event.version() - known.version() - 1)) {
                case -1 -> known;
                case 0 -> known.then(paged(event));
                default -> null;
            });
        }
    }

    private Stream<String> paged(StoredEvent event) {
        return event.type().equals(PAGED)
                ? Stream.of("person", "second")
                        .map(codec.clear(event)::path)
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::asText)
                : Stream.empty();
    }

    /** The alert as its first event tells it; empty for the kinds that are about a deadline's own rule. */
    private Optional<AlertAbout> raised(StoredEvent event) {
        return event.version() == 1 && event.stream().category().equals(ALERT)
                ? Optional.of(AlertKind.valueOf(codec.clear(event).path("kind").asText()))
                        .filter(kind -> !OF_A_DEADLINE.contains(kind))
                        .map(kind -> new AlertAbout(kind, AlertClock.of(kind), Set.of(), 1))
                : Optional.empty();
    }

    private static Set<String> called(Row row) {
        return Optional.ofNullable(row.getArrayOfStrings("called"))
                .map(all -> Set.copyOf(Arrays.asList(all)))
                .orElseGet(Set::of);
    }

    private static AlertAbout about(Row row) {
        AlertKind kind = AlertKind.valueOf(row.getString("kind"));
        return new AlertAbout(
                kind,
                AlertClock.of(kind).or(() -> Optional.ofNullable(row.getString("rule"))),
                called(row),
                row.getInteger("version"));
    }
}
