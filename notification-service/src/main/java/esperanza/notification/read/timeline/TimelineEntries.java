package esperanza.notification.read.timeline;

import static esperanza.protocol.term.TermIds.URGENT_DECISION;

import com.fasterxml.jackson.databind.JsonNode;
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
 * From an event of the log, whoever recorded it, to the entries of the cases it names. Types that this release does not know
 * are shown like all others: by name, actor, time and codes.
 */
@ApplicationScoped
public class TimelineEntries {

    /** Said by other entries already. */
    private static final Set<String> LEFT_OUT = Set.of("act-noted");

    private final EventCodec codec;

    TimelineEntries(EventCodec codec) {
        this.codec = codec;
    }

    /** @param alerts the clocks of the alerts that are about one */
    public List<TimelineEntry> of(StoredEvent stored, Map<UUID, String> alerts) {
        return of(stored, codec.metadata(stored), alerts);
    }

    List<TimelineEntry> of(StoredEvent stored, Metadata metadata, Map<UUID, String> alerts) {
        String[] type = stored.type().split("\\.");
        String what = type[2];
        if (metadata.cases().isEmpty() || LEFT_OUT.contains(what)) {
            return List.of();
        }
        JsonNode clear = codec.clear(stored);
        if (clear.path("test").asBoolean()) {
            return List.of(); // by which a hotline tried the door: no story of anybody
        }
        Optional<String> clock = clock(stored, what, clear, alerts);
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
                        metadata.audience(),
                        metadata.actorKind(),
                        metadata.role(),
                        metadata.institution(),
                        clock,
                        Detail.of(clear),
                        confirmation(what, clear)))
                .toList();
    }

    /** The alert of a danger is about no clock, but what settles it is what meets the urgent one. */
    private static Optional<String> clock(StoredEvent stored, String what, JsonNode clear, Map<UUID, String> alerts) {
        return switch (stored.stream().category()) {
            case "deadline" -> Optional.of(clear.path("ruleId").asText());
            case "alert" ->
                Optional.ofNullable(alerts.get(stored.stream().id()))
                        .or(() -> Optional.of(URGENT_DECISION).filter(decision -> what.equals("alert-settled")));
            default -> Optional.empty();
        };
    }

    /** How sure the fact is that the event tells. */
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
