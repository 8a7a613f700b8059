package esperanza.investigation.figures.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * An event of a case.
 *
 * @param name with its service, like {@code investigation.file-taken}
 * @param institution that of the person who recorded it
 * @param content its clear fields; the entry E of a map M is the field M-E, too
 */
public record Happened(String name, Instant recordedAt, String institution, Map<String, Object> content) {

    public static Happened of(String name, Instant recordedAt, String institution, Map<String, Object> fields) {
        Map<String, Object> content = new HashMap<>(fields);
        fields.forEach((field, value) -> {
            if (value instanceof Map<?, ?> map) {
                map.forEach((entry, inside) -> content.put(field + "-" + entry, inside));
            }
        });
        return new Happened(name, recordedAt, institution, content);
    }

    String text(String field) {
        Object value = content.get(field);
        return value == null ? "" : value.toString();
    }
}
