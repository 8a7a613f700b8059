package esperanza.runtime.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import esperanza.kernel.Approval;
import java.io.UncheckedIOException;

/**
 * The AsyncAPI document of a service, while it is made: what the service sends to Kafka, and its streams of server-sent
 * events. The document stands alone: a reader needs no other file.
 */
final class AsyncApi {

    private static final String SCHEMAS = "#/components/schemas/";
    private static final Draft07 TWINS = new Draft07(SCHEMAS);
    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build());

    private static final String FRAME = """
            asyncapi: 3.0.0
            id: urn:esperanza:%1$s
            info:
              title: Esperanza %1$s
              version: "1"
              description: >-
                The events and streams that the service sends. Within a version optional fields are added, and codes to open
                lists: a reader skips types, fields and codes that it does not know. The page docs/dashboard.md says the rest.
            defaultContentType: application/json
            servers: {}
            channels: {}
            operations: {}
            components: {schemas: {}}
            """;

    private final ObjectNode document;

    AsyncApi(String service) {
        this.document = (ObjectNode) read(FRAME.formatted(service));
    }

    static Approval approval(String service) {
        return new Approval("platform/contracts/asyncapi/" + service + ".yaml");
    }

    static JsonNode read(String yaml) {
        try {
            return YAML.readTree(yaml);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds servers, channels, operations and security schemes that are written as YAML. */
    void add(String yaml) {
        add(document, read(yaml));
    }

    void set(String part, String word, JsonNode value) {
        document.withObject(part).set(word, value);
    }

    void message(String channel, String name, JsonNode message) {
        document.withObject("/channels")
                .withObjectProperty(channel)
                .withObjectProperty("messages")
                .set(name, message);
    }

    /** The twin of this schema under this name, and a reference to it. */
    ObjectNode schema(String name, JsonNode schema) {
        ObjectNode schemas = document.withObject("/components/schemas");
        schemas.set(name, TWINS.of(schema));
        schema.path("$defs").properties().forEach(def -> schemas.set(def.getKey(), TWINS.of(def.getValue())));
        return document.objectNode().put("$ref", SCHEMAS + name);
    }

    boolean has(String schema) {
        return document.at("/components/schemas").has(schema);
    }

    String yaml() {
        try {
            return YAML.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(ObjectNode to, JsonNode more) {
        more.properties().forEach(each -> {
            if (to.get(each.getKey()) instanceof ObjectNode there
                    && each.getValue().isObject()) {
                add(there, each.getValue());
            } else {
                to.set(each.getKey(), each.getValue());
            }
        });
    }
}
