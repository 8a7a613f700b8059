package esperanza.runtime.relay;

import esperanza.kernel.ActorKind;
import esperanza.kernel.Audience;
import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.kernel.StreamId;
import esperanza.local.TestParts;
import esperanza.runtime.json.EventJson;
import esperanza.runtime.log.Chain;
import esperanza.runtime.log.CloudEvent;
import esperanza.runtime.log.Metadata;
import esperanza.runtime.log.StoredEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Another service, as far as its topic on the real Kafka shows: chained events, version after version. */
public final class Neighbour {

    private record Head(int version, byte[] hash) {}

    /** All neighbours share a producer, whose start costs more than many events. It ends with the JVM. */
    private static final class Sender {

        static final KafkaProducer<byte[], byte[]> KAFKA = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        TestParts.kafka().bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    private final EventJson json = new EventJson();
    private final Map<StreamId, Head> heads = new HashMap<>();
    private final String service;

    public Neighbour(String service) {
        this.service = service;
    }

    /**
     * Publishes the next event of the stream and waits until Kafka has it.
     *
     * @param name as published, e.g. {@code report-referred.v1}
     * @param clear the body, in JSON
     */
    public void publish(StreamId stream, String name, String clear) {
        publish(stream, name, now(), clear);
    }

    /** @param occurredAt when it is said to have happened */
    public void publish(StreamId stream, String name, Instant occurredAt, String clear) {
        Head head = heads.getOrDefault(stream, new Head(0, new byte[0]));
        Metadata metadata = metadata("esperanza." + service + '.' + name, occurredAt, cases(clear));
        byte[] stored = json.bytes(metadata);
        byte[] body = clear.getBytes(StandardCharsets.UTF_8);
        int version = head.version() + 1;
        byte[] hash = Chain.hash(stream.category(), stream.id(), version, stored, body, Chain.NOTHING, head.hash());
        StoredEvent event = new StoredEvent(
                version,
                stream,
                version,
                metadata.type(),
                metadata.recordedAt(),
                stored,
                body,
                Optional.empty(),
                Optional.empty(),
                hash);
        send(event, head.hash(), metadata);
        heads.put(stream, new Head(version, hash));
    }

    private void send(StoredEvent event, byte[] previous, Metadata metadata) {
        try {
            Sender.KAFKA
                    .send(CloudEvent.record("esperanza." + service, event, previous, metadata))
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The case that the clear body names. */
    private List<CaseId> cases(String clear) {
        String of =
                json.tree(clear.getBytes(StandardCharsets.UTF_8)).path("caseId").asText();
        return of.isEmpty() ? List.of() : List.of(new CaseId(UUID.fromString(of)));
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    private static Metadata metadata(String type, Instant occurredAt, List<CaseId> cases) {
        return new Metadata(
                new EventId(UUID.randomUUID()),
                type,
                occurredAt,
                now(),
                ActorKind.EXTERNAL,
                "hotline",
                "somebody",
                Optional.empty(),
                "MECHANISM",
                "XX",
                "XX",
                1,
                UUID.randomUUID(),
                Optional.empty(),
                UUID.randomUUID(),
                Audience.CASE,
                cases,
                List.of());
    }
}
