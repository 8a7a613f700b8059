package esperanza.investigation.figures.read;

import esperanza.investigation.figures.domain.CaseHistory;
import esperanza.investigation.figures.domain.Happened;
import esperanza.investigation.figures.domain.Milestones;
import esperanza.kernel.CaseId;
import esperanza.runtime.json.EventJson;
import esperanza.runtime.log.StoredEvent;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the events of the log, own and mirrored, from which figures are made. */
@Singleton
public class Happenings {

    /** What is read of the metadata. */
    record About(Instant recordedAt, String institution, List<CaseId> cases) {

        About {
            institution = institution == null ? "" : institution;
            cases = cases == null ? List.of() : List.copyOf(cases);
        }
    }

    private final Milestones milestones = Milestones.shipped(1);
    private final Set<String> names = Stream.concat(milestones.events().stream(), CaseHistory.LEARNT_FROM.stream())
            .collect(Collectors.toUnmodifiableSet());
    private final EventJson json;

    public Happenings(EventJson json) {
        this.json = json;
    }

    /** Whether an event of this type changes a figure. */
    boolean reads(StoredEvent event) {
        return names.contains(name(event.type()));
    }

    /** The names of these events, like {@code investigation.file-taken}. */
    Set<String> names() {
        return names;
    }

    <T> T read(StoredEvent event, BiFunction<List<CaseId>, Happened, T> as) {
        return read(event.type(), event.metadata(), event.clear(), as);
    }

    /** @param as makes the result of the cases that the event names, and of the event */
    <T> T read(String type, byte[] metadata, byte[] clear, BiFunction<List<CaseId>, Happened, T> as) {
        About about = json.value(metadata, About.class);
        String name = name(type);
        Map<String, Object> content = milestones.readsContent(name) ? fields(clear) : Map.of();
        return as.apply(about.cases, Happened.of(name, about.recordedAt, about.institution, content));
    }

    private Map<String, Object> fields(byte[] clear) {
        Map<String, Object> fields = new HashMap<>();
        Map<?, ?> said = json.value(clear, Map.class);
        said.forEach((field, value) -> {
            if (value != null) {
                fields.put(field.toString(), value);
            }
        });
        return fields;
    }

    /** {@code esperanza.investigation.file-taken.v1} without the first and the last word. */
    private static String name(String type) {
        return type.substring(type.indexOf('.') + 1, type.lastIndexOf('.'));
    }
}
