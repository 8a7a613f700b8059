package esperanza.runtime.log;

import static java.util.Objects.requireNonNull;

import esperanza.kernel.CaseId;
import esperanza.kernel.OfCase;
import java.util.Map;
import java.util.UUID;

/**
 * An event about one case of which this service reads the name and the clear fields, without a record of its own.
 * Tables of data say what such events mean.
 *
 * @param name the published name without service and version, like {@code act-done}
 * @param content the clear fields: texts, numbers, lists and maps
 */
public record PlainEvent(String name, CaseId caseId, Map<String, Object> content) implements OfCase {

    public PlainEvent {
        requireNonNull(name);
        requireNonNull(caseId);
        requireNonNull(content);
    }

    /** An event of this type with these clear fields. */
    static PlainEvent of(EventType type, Map<String, Object> content) {
        return new PlainEvent(
                type.base().substring(type.base().lastIndexOf('.') + 1),
                new CaseId(UUID.fromString(String.valueOf(content.get("caseId")))),
                content);
    }
}
