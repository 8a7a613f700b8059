package esperanza.runtime.log;

import com.fasterxml.jackson.databind.JsonNode;
import esperanza.kernel.StreamId;
import esperanza.runtime.json.EventJson;
import esperanza.runtime.json.PlainInstant;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * A published event: CloudEvents 1.0, Kafka binary mode. The value is the clear part as it is stored. The headers hold
 * everything else that was hashed, so that a mirror can recompute the hash. Of the sealed part only the digest is
 * published.
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

    private static final EventJson JSON = new EventJson();
    private static final Pattern CATEGORY = Pattern.compile("[a-z][a-z0-9-]{0,99}");
    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9.-]{0,199}\\.v[1-9][0-9]{0,3}");
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");
    private static final int DIGEST = 32;

    /**
     * Makes the record that publishes an event.
     *
     * @param previous the hash before this event in the chain; has no bytes for the first event
     */
    public static ProducerRecord<byte[], byte[]> record(
            String topic, StoredEvent event, byte[] previous, Metadata metadata) {
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
        text(headers, "ce_time", PlainInstant.write(metadata.occurredAt()));
        text(headers, "ce_category", event.stream().category());
        text(headers, "ce_sequence", twentyDigits(event.version()));
        text(headers, "ce_position", Long.toString(event.position()));
        text(headers, "ce_recordedat", PlainInstant.write(event.recordedAt()));
        text(headers, "ce_correlationid", metadata.correlationId().toString());
        metadata.causationId().ifPresent(id -> text(headers, "ce_causationid", id.toString()));
        text(headers, "ce_audience", metadata.audience().name());
        text(headers, "ce_hash", base64(event.hash()));
        text(headers, "ce_prevhash", base64(previous));
        event.sealedDigest().ifPresent(digest -> text(headers, "ce_sealeddigest", base64(digest)));
        headers.add("ce_metadata", event.metadata());
        return record;
    }

    /**
     * Reads type and recording instant from the metadata, which are hashed, not from the headers that repeat them.
     * Fails if a hashed part is missing or could not be stored.
     */
    public static CloudEvent from(ConsumerRecord<byte[], byte[]> record) {
        Headers headers = record.headers();
        byte[] metadata = bytes(headers, "ce_metadata").orElseThrow(() -> new IllegalArgumentException("ce_metadata"));
        JsonNode said = JSON.tree(metadata);
        return new CloudEvent(
                new StreamId(
                        required(headers, "ce_category"),
                        UUID.fromString(new String(record.key(), StandardCharsets.US_ASCII))),
                Integer.parseInt(required(headers, "ce_sequence")),
                said.path("type").asText(),
                Instant.parse(said.path("recordedAt").asText()),
                metadata,
                record.value(),
                text(headers, "ce_sealeddigest").map(CloudEvent::fromBase64),
                fromBase64(required(headers, "ce_hash")),
                fromBase64(required(headers, "ce_prevhash")));
    }

    public CloudEvent {
        check(CATEGORY.matcher(stream.category()).matches(), "category");
        check(version > 0, "version");
        check(TYPE.matcher(type).matches(), "type");
        check(recordedAt.isAfter(Instant.EPOCH) && recordedAt.isBefore(LATEST), "recordedAt");
        check(clear != null, "no value");
        check(sealedDigest.isEmpty() || sealedDigest.get().length == DIGEST, "sealedDigest");
        check(hash.length == DIGEST, "hash");
        check(previous.length == 0 || previous.length == DIGEST, "previous");
    }

    /** True if the hash recomputed from the record is the hash it states. */
    public boolean intact() {
        byte[] computed = Chain.hash(
                stream.category(), stream.id(), version, metadata, clear, sealedDigest.orElse(Chain.NOTHING), previous);
        return Arrays.equals(computed, hash);
    }

    private static String twentyDigits(int number) {
        String digits = Integer.toString(number);
        return "0".repeat(20 - digits.length()) + digits;
    }

    private static void check(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
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
