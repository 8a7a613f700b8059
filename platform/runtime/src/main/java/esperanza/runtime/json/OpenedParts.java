package esperanza.runtime.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.UUID;

/**
 * What could be opened of an event: per subject, the values by their place when they were sealed. A subject that is missing
 * stays closed.
 */
public record OpenedParts(Map<UUID, Map<String, JsonNode>> bySubject) {

    public static final OpenedParts NONE = new OpenedParts(Map.of());

    /** An opened value inside a tree. No JSON text can bring one: only what was really opened is read as open. */
    record Opened(JsonNode value) {}

    /**
     * Puts each value into the personal object that it was taken out of, so that whatever moves the object moves the value
     * with it.
     */
    public void into(ObjectNode clear) {
        bySubject.forEach((subject, values) -> values.forEach((pointer, value) -> {
            if (clear.at(JsonPointer.compile(pointer)) instanceof ObjectNode personal
                    && personal.path("subject").asText().equals(subject.toString())) {
                personal.putPOJO("opened", new Opened(value));
            }
        }));
    }
}
