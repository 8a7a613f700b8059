package esperanza.runtime.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A schema and its twin in draft 07 judge an event alike, and each event that differs from it in one place. */
final class Twins {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<JsonNode> WRONG =
            List.of(JSON.nullNode(), JSON.textNode("?"), JSON.numberNode(-1), JSON.objectNode(), JSON.arrayNode());
    private static final SchemaRegistry OURS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final SchemaRegistry TWINS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);

    private final Schema ours;
    private final Schema twin;

    private Twins(ObjectNode schema) {
        this.ours = OURS.getSchema(Contracts.pretty(schema), InputFormat.JSON);
        this.twin = TWINS.getSchema(Contracts.pretty(Draft07.alone(schema)), InputFormat.JSON);
    }

    static void assertAlike(ObjectNode schema, JsonNode event) {
        Twins both = new Twins(schema);
        assertThat(both.twin.validate(event.toString(), InputFormat.JSON, Contracts::checkFormats))
                .isEmpty();
        assertThat(spoiled(event)).isNotEmpty().allSatisfy(both::judgeAlike);
    }

    private void judgeAlike(String event) {
        assertThat(places(twin.validate(event, InputFormat.JSON, Contracts::checkFormats)))
                .isEqualTo(places(ours.validate(event, InputFormat.JSON, Contracts::checkFormats)));
    }

    private static List<String> places(List<Error> errors) {
        return errors.stream()
                .map(error -> error.getInstanceLocation().toString())
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> spoiled(JsonNode event) {
        List<String> all = new ArrayList<>();
        spoil(event, () -> all.add(event.toString()));
        return all;
    }

    private static void spoil(JsonNode part, Runnable told) {
        switch (part) {
            case ObjectNode object ->
                List.copyOf(object.properties()).forEach(field -> {
                    JsonNode right = field.getValue();
                    inPlace(right, wrong -> object.set(field.getKey(), wrong), told);
                    object.remove(field.getKey());
                    told.run();
                    object.set(field.getKey(), right);
                });
            case ArrayNode list -> {
                for (int i = 0; i < list.size(); i++) {
                    int at = i;
                    inPlace(list.get(at), wrong -> list.set(at, wrong), told);
                }
            }
            default -> {}
        }
    }

    private static void inPlace(JsonNode right, Consumer<JsonNode> put, Runnable told) {
        for (JsonNode wrong : WRONG) {
            put.accept(wrong);
            told.run();
        }
        put.accept(right);
        spoil(right, told);
    }
}
