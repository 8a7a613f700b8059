package esperanza.local.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Questions to an answer, as the properties of a JSON object: {@code "name": "/pointer"} has to tell a text, which is
 * then known by this name; {@code "/pointer": text} has to tell this text ({@link Pointer#tells}).
 */
record Wanted(JsonNode questions) {

    private static final String ROOT = "/";

    static Wanted of(String json) {
        return new Wanted(Patch.read(json));
    }

    boolean isIn(Answer answer) {
        var root = answer.at("");
        return questions.properties().stream()
                .allMatch(each -> isPointer(each.getKey())
                        ? new Pointer(each.getKey()).tells(root, each.getValue())
                        : !first(root, each.getValue()).isEmpty());
    }

    /** The texts that are to be known by a name. */
    Map<String, String> named(Answer answer) {
        var root = answer.at("");
        var named = new LinkedHashMap<String, String>();
        questions.properties().stream()
                .filter(each -> !isPointer(each.getKey()))
                .forEach(each -> named.put(each.getKey(), first(root, each.getValue())));
        return named;
    }

    private static boolean isPointer(String name) {
        return name.startsWith(ROOT);
    }

    private static String first(JsonNode root, JsonNode pointer) {
        return new Pointer(pointer.asText()).in(root).stream().findFirst().orElse("");
    }
}
