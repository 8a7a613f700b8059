package esperanza.runtime.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/**
 * The same schema in the words of JSON Schema draft 07, which readers of AsyncAPI know. In draft 2020-12, of which ours
 * are, a reference may have other words beside it, and definitions have another name.
 *
 * @param definitions where the definitions of a schema are kept
 */
record Draft07(String definitions) {

    static final String DIALECT = "http://json-schema.org/draft-07/schema#";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Set<String> NOT_SAID = Set.of("$schema", "$id", "$defs");

    /** The twin of a schema that has its definitions with it. */
    static ObjectNode alone(JsonNode schema) {
        Draft07 twins = new Draft07("#/definitions/");
        ObjectNode twin = JSON.objectNode().put("$schema", DIALECT).setAll(twins.of(schema));
        if (schema.has("$defs")) {
            twin.set("definitions", twins.each(schema.get("$defs")));
        }
        return twin;
    }

    ObjectNode of(JsonNode schema) {
        ObjectNode twin = JSON.objectNode();
        schema.properties().stream()
                .filter(word -> !NOT_SAID.contains(word.getKey()))
                .forEach(word -> twin.set(word.getKey(), part(word.getKey(), word.getValue())));
        return twin.has("$ref") && twin.size() > 1 ? besideOthers(twin) : twin;
    }

    private JsonNode part(String word, JsonNode value) {
        return switch (word) {
            case "$ref" -> JSON.textNode(value.textValue().replace("#/$defs/", definitions));
            case "properties" -> each(value);
            case "enum", "const", "examples", "default" -> value;
            default ->
                switch (value) {
                    case ObjectNode schema -> of(schema);
                    case ArrayNode list -> all(list);
                    default -> value;
                };
        };
    }

    private ObjectNode each(JsonNode named) {
        ObjectNode twins = JSON.objectNode();
        named.properties().forEach(schema -> twins.set(schema.getKey(), of(schema.getValue())));
        return twins;
    }

    private ArrayNode all(ArrayNode list) {
        ArrayNode twins = JSON.arrayNode();
        list.forEach(each -> twins.add(each.isObject() ? of(each) : each));
        return twins;
    }

    /** Draft 07 does not look at words beside a reference. */
    private static ObjectNode besideOthers(ObjectNode twin) {
        JsonNode reference = twin.remove("$ref");
        twin.putArray("allOf").addObject().set("$ref", reference);
        return twin;
    }
}
