package esperanza.runtime.relay;

import esperanza.kernel.StreamId;
import esperanza.runtime.log.CloudEvent;
import esperanza.runtime.log.Metadata;
import esperanza.runtime.log.NoteLog;
import esperanza.runtime.log.StoredEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.record.TimestampType;

/**
 * Records as a consumer would receive them from a relay, without Kafka between. For deliveries that Kafka would not
 * make.
 */
public final class Records {

    private static final String TOPIC = "esperanza.notes";

    private Records() {}

    /** All events by position, which is also the offset. */
    public static List<ConsumerRecord<byte[], byte[]>> of(NoteLog log) {
        Map<StreamId, byte[]> heads = new HashMap<>();
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (StoredEvent event : log.all()) {
            byte[] previous = heads.getOrDefault(event.stream(), new byte[0]);
            ProducerRecord<byte[], byte[]> sent =
                    CloudEvent.record(TOPIC, event, previous, log.fixture.codec.metadata(event));
            records.add(record(event.position(), sent.key(), sent.value(), sent.headers()));
            heads.put(event.stream(), event.hash());
        }
        return records;
    }

    /** The record that the relay sends of an event. */
    public static ProducerRecord<byte[], byte[]> published(
            String topic, StoredEvent event, byte[] previous, Metadata metadata) {
        return CloudEvent.record(topic, event, previous, metadata);
    }

    public static ConsumerRecord<byte[], byte[]> record(long offset, byte[] key, byte[] value, Headers headers) {
        return new ConsumerRecord<>(
                TOPIC, 0, offset, 0L, TimestampType.CREATE_TIME, -1, -1, key, value, headers, Optional.empty());
    }

    public static ConsumerRecords<byte[], byte[]> poll(List<ConsumerRecord<byte[], byte[]>> records) {
        return new ConsumerRecords<>(Map.of(new TopicPartition(TOPIC, 0), records), Map.of());
    }
}
