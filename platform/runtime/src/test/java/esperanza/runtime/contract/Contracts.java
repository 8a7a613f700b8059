package esperanza.runtime.contract;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.ExecutionContext;
import esperanza.kernel.ActorKind;
import esperanza.kernel.Approval;
import esperanza.kernel.Audience;
import esperanza.kernel.EventId;
import esperanza.kernel.Personal;
import esperanza.kernel.StreamId;
import esperanza.runtime.json.EventJson;
import esperanza.runtime.json.KernelModule;
import esperanza.runtime.log.EventCatalogue;
import esperanza.runtime.log.EventCodec;
import esperanza.runtime.log.Metadata;
import esperanza.runtime.log.StoredEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads the files of the contract, and reads and writes events as the log does, with personal data closed. */
final class Contracts {

    static final String SCHEMA = ".schema.json";
    static final String SAMPLE = ".sample.json";

    static final String EVENTS = "platform/contracts/events/";
    private static final EventJson JSON = new EventJson();
    private static final ObjectMapper PUBLISHED = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule(), new KernelModule(), closed())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private Contracts() {}

    static byte[] schema(String type) {
        return file(type + SCHEMA);
    }

    static byte[] sample(String type) {
        return file(type + SAMPLE);
    }

    static Approval approvedSchema(String type) {
        return new Approval(EVENTS + type + SCHEMA);
    }

    static Approval approvedSample(String type) {
        return new Approval(EVENTS + type + SAMPLE);
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static Set<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::textValue)
                .collect(Collectors.toSet());
    }

    static void checkFormats(ExecutionContext context) {
        context.executionConfig(config -> config.formatAssertionsEnabled(true));
    }

    static Object read(EventCatalogue catalogue, String type, byte[] clear) {
        StoredEvent stored = new StoredEvent(
                1,
                new StreamId("sample", new UUID(0, 0)),
                1,
                type,
                Instant.EPOCH,
                JSON.bytes(metadata(type)),
                clear,
                Optional.empty(),
                Optional.empty(),
                new byte[32]);
        return new EventCodec(catalogue, JSON).read(stored).orElseThrow().event();
    }

    /** An event as it is published: an optional field that is empty is written as null. */
    static JsonNode written(Object event) {
        return PUBLISHED.valueToTree(event);
    }

    /** Removes nulls: an optional field may also be left out, with the same meaning. */
    static JsonNode withoutNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().removeIf(field -> field.getValue().isNull());
        }
        node.forEach(Contracts::withoutNulls);
        return node;
    }

    /** As the files of the contract are written: indented by two, one element a line. */
    static String pretty(JsonNode node) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter pretty = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                        .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                        .withObjectEmptySeparator("")
                        .withArrayEmptySeparator(""))
                .withObjectIndenter(lines)
                .withArrayIndenter(lines);
        try {
            return PUBLISHED.writer(pretty).writeValueAsString(node) + '\n';
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of all files that are kept of the events of a service. */
    static Set<String> files(String service) {
        try (Stream<Path> files = Files.list(Approval.root().resolve(EVENTS))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("esperanza." + service + '.'))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] file(String name) {
        String kept = new Approval(EVENTS + name).kept();
        if (kept.isEmpty()) {
            throw new AssertionError("missing: " + EVENTS + name + "; run deploy/approve");
        }
        return kept.getBytes(StandardCharsets.UTF_8);
    }

    private static Metadata metadata(String type) {
        return new Metadata(
                new EventId(new UUID(0, 1)),
                type,
                Instant.EPOCH,
                Instant.EPOCH,
                ActorKind.SYSTEM,
                "sample",
                "sample",
                Optional.empty(),
                "MECHANISM",
                "XX",
                "XX",
                1,
                new UUID(0, 2),
                Optional.empty(),
                new UUID(0, 3),
                Audience.CASE,
                List.of(),
                List.of());
    }

    /**
     * Writes the placeholder of personal data in published events. The log itself refuses to write closed personal
     * data.
     */
    private static SimpleModule closed() {
        return new SimpleModule("closed").addSerializer(new StdSerializer<Personal<?>>(Personal.class, false) {
            @Override
            public void serialize(Personal<?> personal, JsonGenerator out, SerializerProvider provider)
                    throws IOException {
                out.writeStartObject();
                out.writeStringField("subject", personal.subject().toString());
                out.writeEndObject();
            }
        });
    }
}
