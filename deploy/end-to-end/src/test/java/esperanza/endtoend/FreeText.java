package esperanza.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import esperanza.local.demonstration.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A place of a request where people write what they like: a string that is no code, id or instant. A hash is one too,
 * because it is as secret as what was hashed.
 *
 * @param pointer JSON pointer, with {@link #ANY}
 */
record FreeText(String pointer) {

    /** Any element of a list, and any value of an object whose names are codes. */
    static final String ANY = "*";

    private static final Set<String> PATTERNS = Set.of("\\S", "^[0-9a-f]{64}$");

    /** The free texts of the request body of an operation, if that is JSON. */
    static List<FreeText> in(Operation operation) {
        var found = new ArrayList<FreeText>();
        look(operation.content().path("schema"), operation.schemas(), "", found);
        return found;
    }

    /** The values at this place of a body. */
    Stream<JsonNode> values(JsonNode body) {
        return values(body, steps());
    }

    List<String> steps() {
        return List.of(pointer.substring(1).split("/"));
    }

    @Override
    public String toString() {
        return pointer;
    }

    private static Stream<JsonNode> values(JsonNode node, List<String> steps) {
        if (steps.isEmpty()) {
            return Stream.of(node);
        }
        var rest = steps.subList(1, steps.size());
        return steps.getFirst().equals(ANY)
                ? StreamSupport.stream(node.spliterator(), false).flatMap(child -> values(child, rest))
                : values(node.path(steps.getFirst()), rest);
    }

    private static void look(JsonNode named, JsonNode schemas, String pointer, List<FreeText> found) {
        var schema = resolved(named, schemas);
        if (isFree(schema)) {
            found.add(new FreeText(pointer));
        }
        schema.path("properties")
                .properties()
                .forEach(each -> look(each.getValue(), schemas, pointer + '/' + each.getKey(), found));
        for (var elements : List.of("items", "additionalProperties")) {
            Optional.of(schema.path(elements))
                    .filter(JsonNode::isObject)
                    .ifPresent(each -> look(each, schemas, pointer + '/' + ANY, found));
        }
        for (var parts : List.of("allOf", "anyOf", "oneOf")) {
            schema.path(parts).forEach(part -> look(part, schemas, pointer, found));
        }
    }

    private static JsonNode resolved(JsonNode schema, JsonNode schemas) {
        var reference = schema.path("$ref").asText();
        return reference.isEmpty()
                ? schema
                : resolved(schemas.path(reference.substring(reference.lastIndexOf('/') + 1)), schemas);
    }

    private static boolean isFree(JsonNode schema) {
        return schema.path("type").asText().equals("string")
                && !schema.has("enum")
                && !schema.has("format")
                && (!schema.has("pattern")
                        || PATTERNS.contains(schema.path("pattern").asText()));
    }
}
