package esperanza.runtime.relay;

import esperanza.kernel.StreamId;
import esperanza.runtime.log.Chain;
import esperanza.runtime.log.Metadata;
import esperanza.runtime.log.StoredEvent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * A published event: CloudEvents 1.0, Kafka binary mode. The value is the clear part as it is stored; the headers hold all
 * else that was hashed, so that a mirror can compute the hash itself. Nothing that was sealed travels, only its digest.
 */
public record CloudEvent(
        StreamId stream,
        int version,
        String type,
        Instant recordedAt,
        byte[] metadata,
        byte[] clear,
        Optional<byte[]> sealedDigest,
        byte[] hash,
        byte[] previous) {

    static ProducerRecord<byte[], byte[]> record(String topic, StoredEvent event, byte[] previous, Metadata metadata) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(topic, ascii(event.stream().id().toString()), event.clear());
        Headers headers = record.headers();
        text(headers, "content-type", "application/json");
        text(headers, "ce_specversion", "1.0");
        text(headers, "ce_id", metadata.eventId().value().toString());
        text(headers, "ce_source", "/" + topic.replace('.', '/'));
        text(headers, "ce_type", event.type());
        metadata.cases().stream()
                .findFirst()
                .ifPresent(id -> text(headers, "ce_subject", id.value().toString()));
        text(headers, "ce_time", metadata.occurredAt().toString());
        text(headers, "ce_category", event.stream().category());
        text(headers, "ce_sequence", "%020d".formatted(event.version()));
        text(headers, "ce_position", Long.toString(event.position()));
        text(headers, "ce_recordedat", event.recordedAt().toString());
        text(headers, "ce_correlationid", metadata.correlationId().toString());
        metadata.causationId().ifPresent(id -> text(headers, "ce_causationid", id.toString()));
        text(headers, "ce_audience", metadata.audience().name());
        text(headers, "ce_hash", base64(event.hash()));
        text(headers, "ce_prevhash", base64(previous));
        event.sealedDigest().ifPresent(digest -> text(headers, "ce_sealeddigest", base64(digest)));
        headers.add("ce_metadata", event.metadata());
        return record;
    }

    /** Fails with an IllegalArgumentException if something that was hashed is missing or malformed. */
    public static CloudEvent from(ConsumerRecord<byte[], byte[]> record) {
        Headers headers = record.headers();
        return new CloudEvent(
                new StreamId(
                        required(headers, "ce_category"),
                        UUID.fromString(new String(record.key(), StandardCharsets.US_ASCII))),
                Integer.parseInt(required(headers, "ce_sequence")),
                required(headers, "ce_type"),
                Instant.parse(required(headers, "ce_recordedat")),
                bytes(headers, "ce_metadata").orElseThrow(() -> new IllegalArgumentException("ce_metadata")),
                record.value(),
                text(headers, "ce_sealeddigest").map(CloudEvent::fromBase64),
                fromBase64(required(headers, "ce_hash")),
                fromBase64(required(headers, "ce_prevhash")));
    }

    /** Whether the record is what its hash says. */
    public boolean intact() {
        byte[] computed = Chain.hash(
                stream.category(), stream.id(), version, metadata, clear, sealedDigest.orElse(Chain.NOTHING), previous);
        return Arrays.equals(computed, hash);
    }

    private static void text(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String required(Headers headers, String name) {
        return text(headers, name).orElseThrow(() -> new IllegalArgumentException(name));
    }

    private static Optional<String> text(Headers headers, String name) {
        return bytes(headers, name)
                .map(b -> StandardCharsets.UTF_8.decode(ByteBuffer.wrap(b)).toString());
    }

    private static Optional<byte[]> bytes(Headers headers, String name) {
        return Optional.ofNullable(headers.lastHeader(name)).map(Header::value);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] fromBase64(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
