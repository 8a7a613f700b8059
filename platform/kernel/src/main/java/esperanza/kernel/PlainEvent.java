package esperanza.kernel;

import static java.util.Objects.requireNonNull;

import java.util.Map;

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
}
