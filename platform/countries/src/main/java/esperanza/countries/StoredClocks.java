package esperanza.countries;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Reads the events of clocks that notification recorded: on each line the name of the event, a space, and its clear JSON. */
final class StoredClocks {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NO_JSON = "Not an event of a clock: a line without JSON";

    /** The periods of each clock, in the order in which they began. */
    private final Map<String, List<StoredClock>> clocks = new LinkedHashMap<>();

    private StoredClocks() {}

    /** Fails with {@link IllegalArgumentException} for a line that is no such event. */
    static List<StoredClock> read(Stream<String> lines) {
        StoredClocks all = new StoredClocks();
        lines.filter(line -> !line.isBlank()).forEach(all::add);
        return all.clocks.values().stream().flatMap(List::stream).toList();
    }

    private void add(String line) {
        String[] parts = line.split(" ", 2);
        String event = parts[0].replaceFirst("^.*\\.(deadline-[a-z-]+|act-noted)\\.v1$", "$1");
        JsonNode said = json(parts.length == 2 ? parts[1] : "");
        switch (event) {
            case "deadline-started" ->
                clocks.computeIfAbsent(id(said), _ -> new ArrayList<>())
                        .add(StoredClock.started(
                                said.path("caseId").asText(),
                                said.path("ruleId").asText(),
                                at(said, "start"),
                                at(said, "due")));
            case "deadline-paused" -> last(said, clock -> clock.pausedAt(at(said, "since")));
            case "deadline-moved" ->
                last(
                        said,
                        clock -> said.hasNonNull("resumedAt")
                                ? clock.resumed(at(said, "resumedAt"), at(said, "due"))
                                : clock.movedTo(at(said, "due")));
            case "deadline-met" -> last(said, clock -> clock.metAt(at(said, "actedAt")));
            case "deadline-withdrawn" -> last(said, StoredClock::noLongerOwed);
            case "deadline-due-soon",
                    "deadline-breached",
                    "deadline-passed",
                    "deadline-confirmed",
                    "deadline-contested",
                    "act-noted" -> {}
            default -> throw new IllegalArgumentException("Not an event of a clock: " + parts[0]);
        }
    }

    private void last(JsonNode said, UnaryOperator<StoredClock> change) {
        List<StoredClock> periods = clocks.getOrDefault(id(said), List.of());
        if (periods.isEmpty()) {
            throw new IllegalArgumentException("The clock %s did not start before".formatted(id(said)));
        }
        periods.set(periods.size() - 1, change.apply(periods.getLast()));
    }

    private static String id(JsonNode said) {
        return said.path("deadlineId").asText();
    }

    private static Instant at(JsonNode said, String field) {
        return Instant.parse(said.path(field).asText());
    }

    private static JsonNode json(String text) {
        try {
            return Optional.of(JSON.readTree(text))
                    .filter(JsonNode::isObject)
                    .orElseThrow(() -> new IllegalArgumentException(NO_JSON));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(NO_JSON, e);
        }
    }
}
