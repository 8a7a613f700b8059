package esperanza.intake.receiving.parser;

import com.fasterxml.jackson.databind.JsonNode;
import esperanza.intake.receiving.view.Warning;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The parts of a report that could not be mapped: answered as warnings, and kept whole as sent. */
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

    /** Each warning once, however many values of a list it concerns. */
    List<Warning> warnings() {
        return List.copyOf(warnings);
    }

    /** Place in the report → JSON text, for the places that match; several values of one list are joined. */
    Map<String, String> values(Predicate<String> place) {
        Map<String, String> texts = new LinkedHashMap<>();
        values.forEach((pointer, all) -> {
            if (place.test(pointer)) {
                texts.put(pointer, all.stream().map(JsonNode::toString).collect(Collectors.joining(" ")));
            }
        });
        return texts;
    }

    /** The texts at the places that match, in whatever shape: for each value, all texts in it joined. */
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

    /** Recursion with plain loops: nested streams would overflow the stack on the deepest body that is taken. */
    private static void leaves(JsonNode value, StringJoiner text) {
        for (JsonNode each : value) {
            leaves(each, text);
        }
        if (value.isValueNode() && !value.isNull()) {
            text.add(value.asText());
        }
    }
}
