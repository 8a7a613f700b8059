package esperanza.notification.picture.making;

import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;

/** A frame of the picture as a record of Kafka: a CloudEvent 1.0 in binary mode, like the records of the events. */
final class PictureRecord {

    private static final String SOURCE = "/esperanza/picture";

    private PictureRecord() {}

    /** @param body JSON */
    static Message<byte[]> of(long frame, Instant at, byte[] body) {
        RecordHeaders headers = new RecordHeaders();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", Long.toString(frame));
        add(headers, "ce_source", SOURCE);
        add(headers, "ce_type", PictureFrame.MADE);
        add(headers, "ce_time", at.toString());
        add(headers, "content-type", "application/json");
        return Message.of(
                body,
                Metadata.of(OutgoingKafkaRecordMetadata.builder()
                        .withHeaders(headers)
                        .build()));
    }

    private static void add(RecordHeaders headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
