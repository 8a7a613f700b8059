package esperanza.local.demonstration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON merge patches: RFC 7396. */
public final class Patch {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Patch() {}

    public static String applied(String body, String patch) {
        return merged(read(body), read(patch)).toString();
    }

    public static JsonNode merged(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        var object = target instanceof ObjectNode known ? known : JSON.createObjectNode();
        changes.properties().forEach(each -> {
            if (each.getValue().isNull()) {
                object.remove(each.getKey());
            } else {
                object.set(each.getKey(), merged(object.path(each.getKey()), each.getValue()));
            }
        });
        return object;
    }

    public static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
