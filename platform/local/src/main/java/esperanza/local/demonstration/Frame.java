package esperanza.local.demonstration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * One event of a stream of server-sent events.
 *
 * @param id the place from which a reader resumes
 * @param data a CloudEvent
 */
record Frame(String id, String data) {

    private static final JsonMapper JSON = new JsonMapper();

    /** The text at a place of the item, which is the data of the CloudEvent. */
    JsonNode at(String pointer) {
        try {
            return JSON.readTree(data).path("data").at(pointer);
        } catch (JsonProcessingException noJson) {
            return MissingNode.getInstance();
        }
    }

    String text(String pointer) {
        return at(pointer).asText();
    }
}
