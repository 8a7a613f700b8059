package esperanza.runtime.json;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import esperanza.kernel.Personal;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;

/** What could be opened of an event: per subject, the values by their place. A subject that is missing stays closed. */
public record OpenedParts(Map<UUID, Map<String, JsonNode>> bySubject) {

    public static final OpenedParts NONE = new OpenedParts(Map.of());

    static OpenedParts in(DeserializationContext context) {
        return context.getAttribute(OpenedParts.class) instanceof OpenedParts parts ? parts : NONE;
    }

    Personal<?> personal(UUID subject, String pointer, JavaType content, DeserializationContext context)
            throws IOException {
        JsonNode value = bySubject.getOrDefault(subject, Map.of()).get(pointer);
        return value == null ? Personal.closed(subject) : Personal.of(subject, context.readTreeAsValue(value, content));
    }
}
