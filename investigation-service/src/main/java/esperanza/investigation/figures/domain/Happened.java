package esperanza.investigation.figures.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An event of a case.
 *
 * @param name with its service, like {@code investigation.file-taken}
 * @param institution of the person who recorded it
 * @param content its clear fields; the entry E of a map M is the field M-E, too
 */
public record Happened(String name, Instant recordedAt, String institution, Map<String, Object> content) {

    public static Happened of(String name, Instant recordedAt, String institution, Map<String, Object> fields) {
        Map<String, Object> content = fields;
        for (Map.Entry<String, Object> field : fields.entrySet()) {
            if (field.getValue() instanceof Map<?, ?> map) {
                content = content == fields ? new HashMap<>(fields) : content;
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    content.put(field.getKey() + "-" + entry.getKey(), entry.getValue());
                }
            }
        }
        return new Happened(name, recordedAt, institution, content);
    }

    /** The same with a further field. */
    public Happened with(String field, String value) {
        Map<String, Object> more = new HashMap<>(content);
        more.put(field, value);
        return new Happened(name, recordedAt, institution, more);
    }

    /** The value of a field; empty if it is not there. */
    Optional<String> said(String field) {
        return Optional.ofNullable(content.get(field)).map(Object::toString);
    }

    /** The same; empty text if it is not there. */
    String text(String field) {
        return said(field).orElse("");
    }

    /** When the field says that it was, if that is earlier than the record. */
    Instant since(String field) {
        return said(field)
                .map(said -> CaseHistory.earlier(Instant.parse(said), recordedAt))
                .orElse(recordedAt);
    }
}
