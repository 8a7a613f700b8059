package esperanza.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import esperanza.local.Platform;
import esperanza.local.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The topics and types that the approved AsyncAPI documents declare, beside what Kafka holds. */
record Declared(Platform platform) {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /** What a record is: its topic, and its type if it says one. */
    private record Kind(String topic, Optional<String> type) {

        static Kind of(ConsumerRecord<byte[], byte[]> record) {
            return new Kind(
                    record.topic(),
                    Optional.ofNullable(record.headers().lastHeader("ce_type"))
                            .map(header -> new String(header.value(), UTF_8)));
        }
    }

    /** The kinds of records that no document declares. */
    List<String> others() {
        Set<Kind> declared = Platform.SERVICES.stream()
                .map(Declared::document)
                .flatMap(document -> document.path("channels").valueStream())
                .flatMap(Declared::kinds)
                .collect(Collectors.toSet());
        return new Topics(platform)
                .records().stream()
                        .map(Kind::of)
                        .distinct()
                        .filter(kind -> !declared.contains(kind))
                        .map(Kind::toString)
                        .toList();
    }

    private static Stream<Kind> kinds(JsonNode channel) {
        return channel.path("messages")
                .valueStream()
                .map(message -> new Kind(
                        channel.path("address").asText(),
                        Optional.of(message.path("name").asText()).filter(name -> !name.isEmpty())));
    }

    private static JsonNode document(String service) {
        try {
            return YAML.readTree(Repository.here()
                    .root()
                    .resolve("platform/contracts/asyncapi/" + service + ".yaml")
                    .toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
