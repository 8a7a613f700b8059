package esperanza.intake.adapter.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Predicate;

/** What of a report could not be mapped: told as warnings, and kept as it was sent, whole. */
final class Unmapped {

    private final Set<Warning> warnings = new LinkedHashSet<>();
    private final Map<String, StringJoiner> values = new LinkedHashMap<>();

    void warn(String pointer, String code) {
        warnings.add(new Warning(pointer, code));
    }

    void keep(String pointer, JsonNode value, String code) {
        warn(pointer, code);
        values.computeIfAbsent(pointer, each -> new StringJoiner(" ")).add(value.toString());
    }

    /** Each once, however many values of a list it concerns. */
    List<Warning> warnings() {
        return List.copyOf(warnings);
    }

    /** Place in the report to JSON text, of these places; several values of one list stand beside each other. */
    Map<String, String> values(Predicate<String> place) {
        Map<String, String> texts = new LinkedHashMap<>();
        values.forEach((pointer, value) -> {
            if (place.test(pointer)) {
                texts.put(pointer, value.toString());
            }
        });
        return texts;
    }
}
