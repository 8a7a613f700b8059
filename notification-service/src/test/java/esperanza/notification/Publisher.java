package esperanza.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import esperanza.kernel.ActorKind;
import esperanza.kernel.Audience;
import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.kernel.StreamId;
import esperanza.runtime.json.EventJson;
import esperanza.runtime.log.Chain;
import esperanza.runtime.log.Metadata;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Publishes events as the relay of another service does: chained, hashed, in CloudEvents binary mode. */
final class Publisher implements AutoCloseable {

    /** The actors of these tests. */
    record By(ActorKind kind, String role) {

        static final By HOTLINE = new By(ActorKind.EXTERNAL, "hotline");
        static final By POLICY = new By(ActorKind.SYSTEM, "policy");

        static By person(String role) {
            return new By(ActorKind.HUMAN, role);
        }
    }

    private record Head(int version, byte[] hash) {}

    private final EventJson json = new EventJson();
    private final Map<StreamId, Head> heads = new HashMap<>();
    private final KafkaProducer<byte[], byte[]> producer;

    Publisher(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** @param event e.g. {@code intake.report-received}; of version 1 */
    EventId publish(
            String event, StreamId stream, CaseId of, By by, Audience audience, Instant recordedAt, String clear) {
        return publish(event, stream, List.of(of), by, audience, recordedAt, clear);
    }

    /** Publishes an event that names several cases. */
    EventId publish(
            String event,
            StreamId stream,
            List<CaseId> of,
            By by,
            Audience audience,
            Instant recordedAt,
            String clear) {
        String type = "esperanza." + event + ".v1";
        Metadata metadata = metadata(type, of, by, audience, recordedAt.truncatedTo(ChronoUnit.MICROS));
        byte[] written = json.bytes(metadata);
        Head head = heads.getOrDefault(stream, new Head(0, new byte[0]));
        int version = head.version() + 1;
        byte[] hash = Chain.hash(
                stream.category(), stream.id(), version, written, clear.getBytes(UTF_8), Chain.NOTHING, head.hash());
        heads.put(stream, new Head(version, hash));
        String topic = "esperanza." + event.substring(0, event.indexOf('.'));
        var record = new ProducerRecord<>(topic, stream.id().toString().getBytes(UTF_8), clear.getBytes(UTF_8));
        Map.of(
                        "ce_category", stream.category(),
                        "ce_sequence", "%020d".formatted(version),
                        "ce_type", type,
                        "ce_recordedat", metadata.recordedAt().toString(),
                        "ce_hash", base64(hash),
                        "ce_prevhash", base64(head.hash()))
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        record.headers().add("ce_metadata", written);
        var sent = producer.send(record);
        producer.flush();
        assert sent.isDone();
        return metadata.eventId();
    }

    @Override
    public void close() {
        producer.close();
    }

    private static Metadata metadata(String type, List<CaseId> of, By by, Audience audience, Instant at) {
        return new Metadata(
                new EventId(UUID.randomUUID()),
                type,
                at,
                at,
                by.kind(),
                by.role(),
                "0a1b2c",
                Optional.empty(),
                "MECHANISM",
                "XX",
                "XX",
                1,
                UUID.randomUUID(),
                Optional.empty(),
                UUID.randomUUID(),
                audience,
                of,
                List.of());
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
