package esperanza.notification.timeline.read;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import esperanza.kernel.Audience;
import esperanza.kernel.CaseId;
import esperanza.notification.alert.domain.PageId;
import esperanza.runtime.log.EventCodec;
import esperanza.runtime.log.Metadata;
import esperanza.runtime.log.StoredEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes the timeline entries of an event, own or mirrored: one for each case that the event names. An event is shown by
 * name, actor and time, and with the components that it declares to be shown.
 */
@ApplicationScoped
public class TimelineEntries {

    private static final String DEADLINE = "deadline";

    private final EventCodec codec;
    private final AlertClocks clocks;
    private final Map<String, Declared> declared = new ConcurrentHashMap<>();

    TimelineEntries(EventCodec codec, AlertClocks clocks) {
        this.codec = codec;
        this.clocks = clocks;
    }

    /** Whether events of this type have entries. */
    boolean tell(String type) {
        return shown(type).entry();
    }

    /** @param alerts the subjects of the alerts among the events */
    public List<TimelineEntry> of(StoredEvent stored, Map<UUID, AlertAbout> alerts) {
        Metadata metadata = codec.metadata(stored);
        String[] type = stored.type().split("\\.");
        String what = type[2];
        Declared shown = shown(stored.type());
        if (metadata.cases().isEmpty() || !shown.entry()) {
            return List.of();
        }
        JsonNode clear = codec.clear(stored);
        if (clear.path("test").asBoolean()) {
            return List.of(); // a hotline's test report belongs to no history
        }
        Optional<AlertAbout> alert = clocks.alert(stored).map(of -> requireNonNull(alerts.get(of)));
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
                        metadata.occurredAt().truncatedTo(ChronoUnit.MICROS), // as terms count
                        type[1],
                        what,
                        audience,
                        metadata.actorKind(),
                        metadata.role(),
                        metadata.actor(),
                        metadata.institution(),
                        clock,
                        shown.detail(clear),
                        shown.confirmation(clear),
                        called(stored, clear, alert)))
                .toList();
    }

    /** The page of a round tells itself whom it calls: what is remembered of its alert may be older. */
    private static Set<String> called(StoredEvent stored, JsonNode clear, Optional<AlertAbout> alert) {
        Set<String> called = new HashSet<>();
        alert.ifPresent(about -> called.addAll(about.called()));
        if (stored.stream().category().equals(PageId.CATEGORY)) {
            called.add(clear.path("person").asText());
        }
        return called;
    }

    private Declared shown(String type) {
        return declared.computeIfAbsent(type, Declared::by);
    }

    private static Optional<String> clock(StoredEvent stored, String what, JsonNode clear, Optional<AlertAbout> alert) {
        return stored.stream().category().equals(DEADLINE)
                ? Optional.of(clear.path("ruleId").asText())
                : alert.flatMap(about -> about.clock(what));
    }
}
