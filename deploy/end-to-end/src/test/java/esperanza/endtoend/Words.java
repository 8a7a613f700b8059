package esperanza.endtoend;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;

/** Bodies whose free texts are words of the canary. Each word tells for which operation and place it was said. */
final class Words {

    private static final String WORD = "{word}";
    private static final String HASH = "{hash}";
    private static final ObjectMapper JSON = new ObjectMapper();

    private Words() {}

    /** The example of the operation with a word in every free text, changed by a JSON merge patch. */
    static String body(Operation operation, String patch) {
        var example = read(operation.body());
        operation.texts().forEach(text -> filled(example, text.steps()));
        return said(merged(example, read(patch)), word(operation)).toString();
    }

    /** The example of the operation, changed by a JSON merge patch. */
    static String example(Operation operation, String patch) {
        return merged(read(operation.body()), read(patch)).toString();
    }

    /** What every word begins with that was said for the operation. */
    static String word(Operation operation) {
        return Canary.WORD + '-' + operation.id();
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    /** The node with {@link #WORD} at the end of the steps. A text that the example leaves out is added. */
    private static JsonNode filled(JsonNode node, List<String> steps) {
        if (steps.isEmpty()) {
            return TextNode.valueOf(WORD);
        }
        var step = steps.getFirst();
        var rest = steps.subList(1, steps.size());
        switch (node) {
            case ArrayNode list
            when step.equals(FreeText.ANY) -> {
                for (int n = 0; n < list.size(); n++) {
                    list.set(n, filled(list.get(n), rest));
                }
            }
            case ObjectNode object
            when step.equals(FreeText.ANY) ->
                object.properties().forEach(each -> each.setValue(filled(each.getValue(), rest)));
            case ObjectNode object when rest.isEmpty() -> object.put(step, step.equals("sha256") ? HASH : WORD);
            case ObjectNode object when object.has(step) -> filled(object.get(step), rest);
            default -> {}
        }
        return node;
    }

    /** RFC 7396. */
    private static JsonNode merged(JsonNode target, JsonNode patch) {
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

    private static JsonNode said(JsonNode node, String word) {
        return switch (node) {
            case TextNode text when text.textValue().equals(WORD) -> TextNode.valueOf(word);
            case TextNode text when text.textValue().equals(HASH) -> TextNode.valueOf(Canary.HASH);
            case ArrayNode list -> {
                for (int n = 0; n < list.size(); n++) {
                    list.set(n, said(list.get(n), word + '.' + n));
                }
                yield list;
            }
            case ObjectNode object -> {
                object.properties().forEach(each -> each.setValue(said(each.getValue(), word + '.' + each.getKey())));
                yield object;
            }
            default -> node;
        };
    }
}
