package esperanza.runtime.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import esperanza.kernel.Approval;
import esperanza.local.Kafka;
import java.util.stream.StreamSupport;

/** The streams of server-sent events of a service in its AsyncAPI document, as its approved OpenAPI document has them. */
record AsyncStreams(AsyncApi document, JsonNode api) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String MESSAGES = "/get/responses/200/content/text~1event-stream/schema/items/oneOf";
    private static final String CLOUD_EVENT = "/properties/data/contentSchema";
    private static final String SCHEMAS = "#/components/schemas/";
    private static final int PORT = 8081;
    private static final String RESUMES = "Last-Event-ID";
    private static final String SERVER = """
            servers:
              service:
                host: "{service}"
                protocol: http
                description: On one machine; in production https, at the address that the operator says.
                variables:
                  service: {default: "127.0.0.1:%d", description: The service of deploy/up}
            components:
              securitySchemes:
                token: {type: http, scheme: bearer, bearerFormat: JWT}
            """;
    private static final String TOPIC = """
            channels:
              %1$s:
                address: %1$s
                description: The CloudEvents of the stream of this name, a record for each, without a key. A record is a
                  CloudEvent 1.0 in binary mode.
                servers: [{$ref: "#/servers/broker"}]
                bindings:
                  kafka:
                    topic: %1$s
                    partitions: %2$d
                    topicConfiguration: {cleanup.policy: [delete], retention.ms: -1}
                    bindingVersion: 0.5.0
            operations:
              %1$s:
                action: send
                channel: {$ref: "#/channels/%1$s"}
            """;
    private static final String FRAME = """
            name: %1$s
            headers:
              type: object
              required: [ce_specversion, ce_id, ce_source, ce_type, ce_time, content-type]
              properties:
                ce_specversion: {const: "1.0"}
                ce_id: {type: string, pattern: "^[1-9][0-9]*$", description: the number of the frame}
                ce_source: {type: string, pattern: "^/esperanza/[a-z]+$"}
                ce_type: {const: %1$s}
                ce_time: {type: string, format: date-time}
                content-type: {const: application/json}
            """;
    private static final String STREAM = """
            channels:
              %1$s:
                address: %2$s
                description: >-
                  Server-sent events: their fields event and id stand here as headers, their data as payload. The data of an
                  item is a CloudEvent 1.0 in structured form. A comment every 15 seconds says that the connection is alive.
                servers: [{$ref: "#/servers/service"}]
            operations:
              %1$s:
                action: send
                channel: {$ref: "#/channels/%1$s"}
                security: [{$ref: "#/components/securitySchemes/token"}]
                bindings: {http: {method: GET, bindingVersion: 0.3.0}}
            """;

    AsyncStreams(AsyncApi document, String service) {
        this(document, AsyncApi.read(new Approval("platform/contracts/openapi/" + service + ".yaml").kept()));
    }

    /** A service without a stream gets no server for it. */
    void addAll(String service) {
        api.path("paths").properties().stream()
                .filter(path -> path.getValue().at(MESSAGES).isArray())
                .forEach(path -> {
                    document.add(SERVER.formatted(PORT + SampleRecords.SERVICES.indexOf(service)));
                    add(path.getKey(), path.getValue());
                });
    }

    private void add(String address, JsonNode path) {
        JsonNode get = path.path("get");
        String name = get.path("operationId").textValue();
        document.add(STREAM.formatted(name, address));
        describe(name, get);
        path.at(MESSAGES)
                .forEach(each -> document.message(
                        name, each.at("/properties/event/const").textValue(), message(each)));
        String topic = "esperanza" + address.substring(address.lastIndexOf('/')).replace('/', '.');
        if (Kafka.TOPICS.containsKey(topic)) {
            document.add(TOPIC.formatted(topic, Kafka.TOPICS.get(topic)));
            JsonNode fields = path.at(MESSAGES).path(0).at(CLOUD_EVENT + "/properties");
            String type = fields.at("/type/const").textValue();
            ObjectNode frame = (ObjectNode) AsyncApi.read(FRAME.formatted(type));
            frame.set("payload", whole(fields.path("data")));
            document.message(topic, type.substring(topic.length() + 1), frame);
        }
    }

    private void describe(String name, JsonNode get) {
        document.set("/operations/" + name, "summary", get.path("summary"));
        if (get.has("description")) {
            document.set("/operations/" + name, "description", get.path("description"));
        }
        document.set("/operations/" + name, "tags", tags(get.path("tags")));
        boolean resumes = StreamSupport.stream(get.path("parameters").spliterator(), false)
                .anyMatch(parameter -> RESUMES.equals(parameter.path("name").asText()));
        if (resumes) {
            document.set("/operations/" + name, "x-resumed-by", JSON.textNode(RESUMES));
        }
    }

    private static JsonNode tags(JsonNode names) {
        var tags = JSON.arrayNode();
        names.forEach(name -> tags.addObject().set("name", name));
        return tags;
    }

    private ObjectNode message(JsonNode each) {
        ObjectNode message = JSON.objectNode();
        JsonNode event = each.at(CLOUD_EVENT);
        if (event.isObject()) {
            message.set("name", event.at("/properties/type/const"));
            message.set("contentType", each.at("/properties/data/contentMediaType"));
        }
        if (each.has("description")) {
            message.set("summary", each.path("description"));
        }
        ObjectNode fields = message.putObject("headers").put("type", "object").putObject("properties");
        each.path("properties").properties().stream()
                .filter(field -> !field.getKey().equals("data"))
                .forEach(field -> fields.set(field.getKey(), field.getValue()));
        return message.set(
                "payload", event.isObject() ? whole(event) : JSON.objectNode().put("type", "object"));
    }

    /** This schema; those that it names are taken over with it. */
    private JsonNode whole(JsonNode schema) {
        schema.findValuesAsText("$ref").forEach(this::take);
        return schema;
    }

    private void take(String reference) {
        String name = reference.substring(SCHEMAS.length());
        if (!document.has(name)) {
            JsonNode schema = api.at(reference.substring(1));
            document.schema(name, schema);
            whole(schema);
        }
    }
}
