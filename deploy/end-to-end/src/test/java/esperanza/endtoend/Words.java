package esperanza.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import esperanza.local.demonstration.Operation;
import esperanza.local.demonstration.Patch;
import java.util.List;

/** Bodies whose free texts are words of the canary. Each word tells for which operation and place it was said. */
final class Words {

    private static final String WORD = "{word}";
    private static final String HASH = "{hash}";

    private Words() {}

    /** The example of the operation with a word in every free text, changed by a JSON merge patch. */
    static String body(Operation operation, String patch) {
        var example = Patch.read(operation.body());
        FreeText.in(operation).forEach(text -> filled(example, text.steps()));
        return said(Patch.merged(example, Patch.read(patch)), word(operation)).toString();
    }

    /** What every word begins with that was said for the operation. */
    static String word(Operation operation) {
        return Canary.WORD + '-' + operation.id();
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
