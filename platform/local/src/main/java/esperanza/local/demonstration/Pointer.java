package esperanza.local.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/**
 * A JSON pointer into an answer. In it {@code *} stands for each element of a list, {@code [name=text]} for the
 * elements of a list that have the text there or in a list there, and {@code []} for all of them in any order.
 */
record Pointer(String path) {

    private static final String EACH = "*";
    private static final String SELECTED = "[";
    private static final String PATTERN = "~";

    /** The texts there. */
    List<String> in(JsonNode answer) {
        var found = Stream.of(answer);
        for (var step : path.substring(1).split("/")) {
            found = found.flatMap(node -> next(node, step));
        }
        return found.filter(node -> !node.isMissingNode() && !node.isNull())
                .map(JsonNode::asText)
                .toList();
    }

    /**
     * Whether these texts are there: {@code null} means none; a list means exactly its texts, in any order if the
     * pointer selects them; {@code ~} begins a regular expression.
     */
    boolean tells(JsonNode answer, JsonNode expected) {
        var seen = in(answer);
        if (expected.isNull()) {
            return seen.isEmpty();
        }
        if (expected.isArray()) {
            var texts = expected.valueStream().map(JsonNode::asText).toList();
            return ordered(seen).equals(ordered(texts));
        }
        var text = expected.asText();
        return seen.size() == 1
                && (text.startsWith(PATTERN)
                        ? seen.getFirst().matches(text.substring(PATTERN.length()))
                        : seen.getFirst().equals(text));
    }

    private List<String> ordered(List<String> texts) {
        return path.contains(SELECTED) ? texts.stream().sorted().toList() : texts;
    }

    private static Stream<JsonNode> next(JsonNode node, String step) {
        if (step.equals(EACH)) {
            return node.valueStream();
        }
        return step.startsWith(SELECTED)
                ? node.valueStream().filter(each -> has(each, step.substring(1, step.length() - 1)))
                : Stream.of(node.at('/' + step));
    }

    /** @param condition like {@code there.caseId=text}; empty if there is none */
    private static boolean has(JsonNode node, String condition) {
        if (condition.isEmpty()) {
            return true;
        }
        var parts = condition.split("=", 2);
        var value = node.at('/' + parts[0].replace('.', '/'));
        return value.isArray()
                ? value.valueStream().anyMatch(each -> each.asText().equals(parts[1]))
                : value.asText().equals(parts[1]);
    }
}
