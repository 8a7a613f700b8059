package esperanza.intake.adapter.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What of a report could not be mapped: told as warnings, and kept as it was sent, whole. */
final class Unmapped {

    private final Set<Warning> warnings = new LinkedHashSet<>();
    private final Map<String, List<JsonNode>> values = new LinkedHashMap<>();

    void warn(String pointer, String code) {
        warnings.add(new Warning(pointer, code));
    }

    void keep(String pointer, JsonNode value, String code) {
        warn(pointer, code);
        values.computeIfAbsent(pointer, _ -> new ArrayList<>()).add(value);
    }

    /** Each once, however many values of a list it concerns. */
    List<Warning> warnings() {
        return List.copyOf(warnings);
    }

    /** Place in the report to JSON text, of these places; several values of one list stand beside each other. */
    Map<String, String> values(Predicate<String> place) {
        Map<String, String> texts = new LinkedHashMap<>();
        values.forEach((pointer, all) -> {
            if (place.test(pointer)) {
                texts.put(pointer, all.stream().map(JsonNode::toString).collect(Collectors.joining(" ")));
            }
        });
        return texts;
    }

    /** What was said at these places, in whatever shape: each value of a list as the texts in it, one behind the other. */
    List<String> texts(Predicate<String> place) {
        return values.entrySet().stream()
                .filter(each -> place.test(each.getKey()))
                .flatMap(each -> each.getValue().stream())
                .map(Unmapped::text)
                .filter(text -> !text.isBlank())
                .toList();
    }

    private static String text(JsonNode value) {
        StringJoiner text = new StringJoiner(" ");
        leaves(value, text);
        return text.toString();
    }

    /** In loops: a stream in a stream for each level would not bear the deepest body that is taken. */
    private static void leaves(JsonNode value, StringJoiner text) {
        for (JsonNode each : value) {
            leaves(each, text);
        }
        if (value.isValueNode() && !value.isNull()) {
            text.add(value.asText());
        }
    }
}
