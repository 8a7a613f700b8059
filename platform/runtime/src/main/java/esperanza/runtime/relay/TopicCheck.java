package esperanza.runtime.relay;

import esperanza.runtime.log.CloudEvent;
import esperanza.runtime.query.Rows;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;

/**
 * Compares the log with its topic: the last record of each partition must be in the log, with the same hash. If one is
 * missing, this database was restored to an earlier point, and further events would be a fork. A person can accept the
 * gap; the acceptance covers records published before it.
 */
public final class TopicCheck {

    private static final Logger LOG = Logger.getLogger(TopicCheck.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String KNOWN = """
            select 1 from event where category = $1 and id = $2 and version = $3 and hash = $4
            union all select 1 from accepted_gap where at > $5""";

    private final Pool pool;
    private final String topic;
    private final String bootstrapServers;

    public TopicCheck(Pool pool, String topic, String bootstrapServers) {
        this.pool = pool;
        this.topic = topic;
        this.bootstrapServers = bootstrapServers;
    }

    /** True if the log lacks a published record. Fails if Kafka or the database does not answer in time. */
    public boolean logIsBehind() {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        5_000,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        1),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(p -> new TopicPartition(topic, p.partition()))
                    .toList();
            Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            return partitions.stream()
                    .filter(p -> ends.get(p) > begins.get(p))
                    .map(p -> last(consumer, p, ends.get(p)))
                    .anyMatch(record -> published(record)
                            .filter(event -> !inTheLogOrAccepted(event, record.timestamp()))
                            .isPresent());
        }
    }

    private static ConsumerRecord<byte[], byte[]> last(
            KafkaConsumer<byte[], byte[]> consumer, TopicPartition partition, long end) {
        consumer.assign(List.of(partition));
        consumer.seek(partition, end - 1);
        return consumer.poll(PATIENCE).records(partition).getFirst();
    }

    /** The event of the record. Empty if the record is no event, and so was not published from a log. */
    private static Optional<CloudEvent> published(ConsumerRecord<byte[], byte[]> record) {
        try {
            return Optional.of(CloudEvent.from(record));
        } catch (RuntimeException unreadable) {
            LOG.errorf("unreadable record in %s, partition %d", record.topic(), record.partition());
            return Optional.empty();
        }
    }

    private boolean inTheLogOrAccepted(CloudEvent event, long timestamp) {
        OffsetDateTime publishedAt = Rows.at(Instant.ofEpochMilli(timestamp));
        return pool.preparedQuery(KNOWN)
                        .execute(Tuple.of(
                                event.stream().category(),
                                event.stream().id(),
                                event.version(),
                                Buffer.buffer(event.hash()),
                                publishedAt))
                        .await()
                        .atMost(PATIENCE)
                        .rowCount()
                > 0;
    }
}
