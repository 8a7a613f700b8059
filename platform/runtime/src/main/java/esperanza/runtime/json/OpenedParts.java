package esperanza.runtime.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.UUID;

/**
 * The opened parts of an event: per subject, the values by their JSON pointer at the time of sealing. The parts of a
 * subject that is missing stay closed.
 */
public record OpenedParts(Map<UUID, Map<String, JsonNode>> bySubject) {

    public static final OpenedParts NONE = new OpenedParts(Map.of());

    /**
     * An opened value inside a tree. JSON text cannot produce one, so only a value that was really opened is read as
     * open.
     */
    record Opened(JsonNode value) {}

    /**
     * Puts each value into the personal object that it was taken out of. An upcaster that moves the object so moves the
     * value with it.
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
