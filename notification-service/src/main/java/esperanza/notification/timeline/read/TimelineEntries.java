package esperanza.notification.timeline.read;

import com.fasterxml.jackson.databind.JsonNode;
import esperanza.kernel.Audience;
import esperanza.kernel.CaseId;
import esperanza.runtime.log.EventCodec;
import esperanza.runtime.log.Metadata;
import esperanza.runtime.log.StoredEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Makes the timeline entries of an event, own or mirrored: one for each case that the event names. Types that this
 * release does not know are shown like all others: by name, actor, time and codes.
 */
@ApplicationScoped
public class TimelineEntries {

    /** Events that other entries already show. */
    private static final Set<String> LEFT_OUT = Set.of("act-noted");

    private static final String DEADLINE = "deadline";
    private static final String ALERT = "alert";

    private final EventCodec codec;

    TimelineEntries(EventCodec codec) {
        this.codec = codec;
    }

    /** @param alerts what the alerts among the events are about */
    public List<TimelineEntry> of(StoredEvent stored, Map<UUID, AlertAbout> alerts) {
        return of(stored, codec.metadata(stored), alerts);
    }

    List<TimelineEntry> of(StoredEvent stored, Metadata metadata, Map<UUID, AlertAbout> alerts) {
        String[] type = stored.type().split("\\.");
        String what = type[2];
        if (metadata.cases().isEmpty() || LEFT_OUT.contains(what)) {
            return List.of();
        }
        JsonNode clear = codec.clear(stored);
        if (clear.path("test").asBoolean()) {
            return List.of(); // a hotline's test report belongs to no history
        }
        Optional<AlertAbout> alert = about(stored, alerts);
        Optional<String> clock = clock(stored, what, clear, alert);
        Audience audience =
                alert.map(about -> about.audience(metadata.audience())).orElse(metadata.audience());
        return metadata.cases().stream()
                .map(of -> new TimelineEntry(
                        stored.position(),
                        of.value(),
                        metadata.cases().stream()
                                .filter(other -> !other.equals(of))
                                .map(CaseId::value)
                                .toList(),
                        metadata.recordedAt(),
                        metadata.occurredAt(),
                        type[1],
                        what,
                        audience,
                        metadata.actorKind(),
                        metadata.role(),
                        metadata.institution(),
                        clock,
                        Detail.of(clear),
                        confirmation(what, clear)))
                .toList();
    }

    private static Optional<AlertAbout> about(StoredEvent stored, Map<UUID, AlertAbout> alerts) {
        return stored.stream().category().equals(ALERT)
                ? Optional.of(alerts.get(stored.stream().id()))
                : Optional.empty();
    }

    private static Optional<String> clock(StoredEvent stored, String what, JsonNode clear, Optional<AlertAbout> alert) {
        return stored.stream().category().equals(DEADLINE)
                ? Optional.of(clear.path("ruleId").asText())
                : alert.flatMap(about -> about.clock(what));
    }

    /** How certain the reported fact is. */
    private static Optional<String> confirmation(String what, JsonNode clear) {
        return switch (what) {
            case "measure-handed-over" -> Optional.of("ASSERTED");
            case "handover-confirmed", "deadline-confirmed" -> Optional.of("CONFIRMED");
            case "handover-contested", "deadline-contested" -> Optional.of("CONTESTED");
            default ->
                Optional.ofNullable(clear.get("confirmation"))
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::asText);
        };
    }
}
