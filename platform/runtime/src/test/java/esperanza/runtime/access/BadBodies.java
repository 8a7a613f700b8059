package esperanza.runtime.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Bodies that an operation does not allow: its example, wrong at one place. Of a list or map only the first element is
 * made wrong.
 */
final class BadBodies {

    /** @param pointer the place that is wrong */
    record Bad(String body, String pointer) {}

    /** The name of an instant at which somebody did something. Other instants may lie ahead. */
    private static final Pattern ACT = Pattern.compile("at|.*At");

    private static final Duration AHEAD = Duration.ofMinutes(6);

    private final JsonNode example;
    private final List<Bad> all = new ArrayList<>();

    private BadBodies(JsonNode example) {
        this.example = example;
    }

    /** @param schema of the body, without references */
    static List<Bad> of(JsonNode example, JsonNode schema) {
        var bodies = new BadBodies(example.deepCopy());
        bodies.look(bodies.example, schema, "");
        return bodies.all;
    }

    private void look(JsonNode node, JsonNode schema, String pointer) {
        switch (node) {
            case ObjectNode object when schema.has("properties") -> object(object, schema, pointer);
            case ObjectNode map
            when schema.path("additionalProperties").isObject() ->
                map.properties().stream()
                        .findFirst()
                        .ifPresent(each -> value(
                                map,
                                each.getKey(),
                                schema.path("additionalProperties"),
                                pointer + '/' + each.getKey()));
            case ArrayNode list when !list.isEmpty() -> element(list, schema.path("items"), pointer + "/0");
            default -> {}
        }
    }

    private void object(ObjectNode object, JsonNode schema, String pointer) {
        with(object, "mood", TextNode.valueOf("x"), pointer + "/mood");
        schema.path("required").forEach(name -> without(object, name.asText(), pointer + '/' + name.asText()));
        schema.path("properties").properties().forEach(each -> {
            var at = pointer + '/' + each.getKey();
            if (isInstant(each.getValue()) && ACT.matcher(each.getKey()).matches()) {
                with(
                        object,
                        each.getKey(),
                        TextNode.valueOf(Instant.now().plus(AHEAD).toString()),
                        at);
            }
            if (object.has(each.getKey())) {
                value(object, each.getKey(), each.getValue(), at);
            }
        });
    }

    private void value(ObjectNode in, String name, JsonNode schema, String pointer) {
        wrong(schema).ifPresent(bad -> with(in, name, bad, pointer));
        look(in.get(name), schema, pointer);
    }

    private void element(ArrayNode list, JsonNode schema, String pointer) {
        var first = list.get(0);
        wrong(schema).ifPresent(bad -> {
            list.set(0, bad);
            note(pointer);
            list.set(0, first);
        });
        look(first, schema, pointer);
    }

    private void with(ObjectNode object, String name, JsonNode value, String pointer) {
        var before = object.get(name);
        object.set(name, value);
        note(pointer);
        restore(object, name, before);
    }

    private void without(ObjectNode object, String name, String pointer) {
        var before = object.remove(name);
        note(pointer);
        restore(object, name, before);
    }

    private static void restore(ObjectNode object, String name, JsonNode before) {
        if (before == null) {
            object.remove(name);
        } else {
            object.set(name, before);
        }
    }

    private void note(String pointer) {
        all.add(new Bad(example.toString(), pointer));
    }

    /** A value that the schema does not allow; empty if it allows every text. */
    private static Optional<JsonNode> wrong(JsonNode schema) {
        var type = schema.path("type").asText();
        if (schema.has("enum") || schema.has("format") || schema.has("pattern")) {
            return Optional.of(TextNode.valueOf(" "));
        }
        return type.equals("string") ? Optional.empty() : Optional.of(TextNode.valueOf("none"));
    }

    private static boolean isInstant(JsonNode schema) {
        return schema.path("format").asText().equals("date-time");
    }
}
