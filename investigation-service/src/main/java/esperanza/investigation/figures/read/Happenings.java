package esperanza.investigation.figures.read;

import esperanza.investigation.figures.domain.CaseHistory;
import esperanza.investigation.figures.domain.Happened;
import esperanza.investigation.figures.domain.Milestones;
import esperanza.runtime.json.EventJson;
import esperanza.runtime.log.StoredEvent;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the events of the log, own and mirrored, from which figures are made. */
@Singleton
public class Happenings {

    /** An event, and the cases that it names. */
    record OfCases(List<UUID> cases, Happened event) {}

    /** The part of the metadata that is read. */
    record About(Optional<String> institution, Optional<String> occurredAt) {}

    private static final List<String> CASES = List.of("caseId", "otherCaseId");

    private final Set<String> names = Stream.concat(
                    Milestones.shipped(Milestones.NEWEST).events().stream(), CaseHistory.LEARNT_FROM.stream())
            .collect(Collectors.toUnmodifiableSet());
    private final Set<String> withMetadata = Stream.concat(
                    Milestones.shipped(Milestones.NEWEST).dated().stream(), CaseHistory.TELL_THE_INSTITUTION.stream())
            .collect(Collectors.toUnmodifiableSet());
    private final EventJson json;

    public Happenings(EventJson json) {
        this.json = json;
    }

    /** Whether an event of this type changes a figure. */
    boolean reads(StoredEvent event) {
        return names.contains(name(event.type()));
    }

    /** The types of these events without the number of the version, like {@code esperanza.investigation.file-taken.v}. */
    String[] types() {
        return types(names);
    }

    /** Those of which the metadata are read. */
    String[] typesWithMetadata() {
        return types(withMetadata);
    }

    OfCases read(StoredEvent event) {
        return read(event.type(), event.recordedAt(), event.clear(), Optional.of(event.metadata()));
    }

    OfCases read(String type, Instant recordedAt, byte[] clear, Optional<byte[]> metadata) {
        String name = name(type);
        Map<String, Object> content = json.fields(clear);
        List<UUID> cases = new ArrayList<>(CASES.size());
        for (String field : CASES) {
            if (content.get(field) instanceof String id) {
                cases.add(UUID.fromString(id));
            }
        }
        if (metadata.isEmpty() || !withMetadata.contains(name)) {
            return new OfCases(cases, Happened.of(name, recordedAt, "", content));
        }
        About about = json.value(metadata.get(), About.class);
        about.occurredAt().ifPresent(at -> content.put(Milestones.OCCURRED_AT, at));
        return new OfCases(
                cases, Happened.of(name, recordedAt, about.institution().orElse(""), content));
    }

    private static String[] types(Set<String> names) {
        return names.stream().map(name -> "esperanza." + name + ".v").toArray(String[]::new);
    }

    /** {@code esperanza.investigation.file-taken.v1} without the first and the last word. */
    private static String name(String type) {
        return type.substring(type.indexOf('.') + 1, type.lastIndexOf('.'));
    }
}
