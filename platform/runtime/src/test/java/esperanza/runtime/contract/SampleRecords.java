package esperanza.runtime.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import esperanza.kernel.ActorKind;
import esperanza.kernel.Audience;
import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.kernel.StreamId;
import esperanza.runtime.json.EventJson;
import esperanza.runtime.log.Chain;
import esperanza.runtime.log.Metadata;
import esperanza.runtime.log.StoredEvent;
import esperanza.runtime.relay.Records;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/** The approved samples of all events as Kafka records: each with every header, and with none that may be absent. */
final class SampleRecords {

    static final List<String> SERVICES = List.of("intake", "investigation", "protection", "notification");
    private static final Pattern ROW = Pattern.compile("\\| `([a-z-]+)` \\((\\w+)\\) \\| `([a-z0-9.-]+)` \\|.*");
    private static final Instant AT = Instant.parse("2026-03-01T12:00:00.123456Z");
    private static final byte[] NONE = {};

    private final EventJson json = new EventJson();

    /** The records, as JSON: key, headers and value. */
    List<ObjectNode> all() {
        return SERVICES.stream().flatMap(this::of).toList();
    }

    private Stream<ObjectNode> of(String service) {
        return NamesTable.approval(service)
                .kept()
                .lines()
                .map(ROW::matcher)
                .filter(row -> row.matches())
                .flatMap(row -> Stream.of(true, false)
                        .map(full -> record(service, row.group(1), row.group(2), row.group(3), full)));
    }

    private ObjectNode record(String service, String category, String idField, String name, boolean full) {
        String topic = "esperanza." + service;
        String type = topic + '.' + name;
        byte[] clear = Contracts.sample(type);
        JsonNode sample = json.tree(clear);
        UUID id = UUID.fromString(sample.path(idField).asText());
        Metadata metadata = metadata(type, sample, full);
        byte[] written = json.bytes(metadata);
        byte[] previous = full ? Chain.sha256(clear) : NONE;
        Optional<byte[]> digest = full ? Optional.of(Chain.sha256(NONE)) : Optional.empty();
        byte[] hash = Chain.hash(category, id, 1, written, clear, digest.orElse(Chain.NOTHING), previous);
        return json(Records.published(
                topic,
                new StoredEvent(
                        1, new StreamId(category, id), 1, type, AT, written, clear, Optional.empty(), digest, hash),
                previous,
                metadata));
    }

    private static Metadata metadata(String type, JsonNode sample, boolean full) {
        return new Metadata(
                new EventId(UUID.nameUUIDFromBytes((type + full).getBytes(StandardCharsets.UTF_8))),
                type,
                AT,
                AT,
                ActorKind.HUMAN,
                "intake-officer",
                "sample",
                Optional.empty(),
                "MECHANISM",
                "XX",
                "XX",
                1,
                new UUID(0, 2),
                full ? Optional.of(new UUID(0, 3)) : Optional.empty(),
                new UUID(0, 4),
                Audience.CASE,
                full ? List.of(caseOf(sample)) : List.of(),
                List.of());
    }

    private static CaseId caseOf(JsonNode sample) {
        JsonNode one = sample.path("caseId");
        return new CaseId(
                UUID.fromString((one.isMissingNode() ? sample.path("cases").path(0) : one).asText()));
    }

    private static ObjectNode json(ProducerRecord<byte[], byte[]> record) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        all.put("key", Contracts.text(record.key()));
        ObjectNode headers = all.putObject("headers");
        for (Header header : record.headers()) {
            headers.put(header.key(), Contracts.text(header.value()));
        }
        return all.put("value", Contracts.text(record.value()));
    }
}
