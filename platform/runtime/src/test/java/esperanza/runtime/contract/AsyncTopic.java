package esperanza.runtime.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import esperanza.local.Kafka;
import esperanza.runtime.log.EventType;
import java.util.Map;

/** The topic of a service in its AsyncAPI document: each event with its headers, its key, its schema and its sample. */
final class AsyncTopic {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String CHANNEL = "events";
    private static final String HEADERS = "headers";
    private static final String TOPIC = """
            servers:
              broker:
                host: "{broker}"
                protocol: kafka
                description: The operator says who may read which topic, under which names of groups.
                variables:
                  broker: {default: "127.0.0.1:29092", description: The broker of deploy/up}
            channels:
              events:
                address: esperanza.%1$s
                description: >-
                  Each committed event of a published stream, at least once. First appearances are in the order of their
                  stream, repeats may follow. A record is a CloudEvent 1.0 in binary mode.
                servers: [{$ref: "#/servers/broker"}]
                bindings:
                  kafka:
                    topic: esperanza.%1$s
                    partitions: %2$d
                    topicConfiguration: {cleanup.policy: [delete], retention.ms: -1}
                    bindingVersion: 0.5.0
            operations:
              publishEvents:
                action: send
                channel: {$ref: "#/channels/events"}
                summary: What was recorded, without anything that is sealed
            """;

    private final AsyncApi document;
    private final String service;
    private final ObjectNode headers;

    AsyncTopic(AsyncApi document, String service) {
        this.document = document;
        this.service = service;
        document.add(TOPIC.formatted(service, Kafka.TOPICS.get("esperanza." + service)));
        this.headers = document.schema(HEADERS, headers(AsyncApi.read(PublishedHeadersTest.SCHEMA.kept())));
    }

    void add(EventType type, String category, JsonNode schema, JsonNode sample) {
        ObjectNode message = JSON.objectNode().put("name", type.name());
        message.set("title", schema.path("title"));
        message.set("headers", headersOf(type, category));
        message.set("payload", document.schema(type.name(), schema));
        message.set("bindings", AsyncApi.read("""
                kafka:
                  key: {type: string, format: uuid, description: The id of the stream of the category %s}
                  bindingVersion: 0.5.0
                """.formatted(category)));
        message.putArray("examples").addObject().put("name", "sample").set("payload", sample);
        document.message(CHANNEL, type.name().substring("esperanza.".length() + service.length() + 1), message);
    }

    private ObjectNode headersOf(EventType type, String category) {
        ObjectNode all = JSON.objectNode().put("type", "object");
        all.putArray("allOf").add(headers);
        ObjectNode own = all.putObject("properties");
        Map.of("ce_type", type.name(), "ce_category", category).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(header -> own.putObject(header.getKey()).put("const", header.getValue()));
        return all;
    }

    /** The attributes under the names that they have in a record. */
    private static ObjectNode headers(JsonNode attributes) {
        ObjectNode all = JSON.objectNode()
                .put("description", attributes.path("description").textValue())
                .put("type", "object");
        ArrayNode required = all.putArray("required").add("content-type");
        attributes.path("required").forEach(name -> required.add("ce_" + name.textValue()));
        ObjectNode named = all.putObject("properties");
        named.putObject("content-type").put("const", "application/json");
        attributes.path("properties").properties().forEach(each -> named.set("ce_" + each.getKey(), each.getValue()));
        return all;
    }
}
