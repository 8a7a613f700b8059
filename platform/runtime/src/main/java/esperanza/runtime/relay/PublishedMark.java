package esperanza.runtime.relay;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/**
 * The mark of a source beside its topic, in Kafka: each new one says that all is published that was committed before it
 * was drawn. Kept as the note of a consumer group's offset, because Kafka keeps only the last one of these. No group of
 * that name reads anything.
 */
public final class PublishedMark implements AutoCloseable {

    /** The pause between two marks. Services that start, or that find Kafka again, wait for two of them. */
    public static final Duration EVERY = Duration.ofSeconds(1);

    private final String topic;
    private final String bootstrapServers;
    private Optional<Admin> kafka = Optional.empty();
    private KafkaFuture<Void> setting = KafkaFuture.completedFuture(null);
    private Optional<Long> setAt = Optional.empty();

    PublishedMark(String topic, String bootstrapServers) {
        this.topic = topic;
        this.bootstrapServers = bootstrapServers;
    }

    /** The mark that the source of a topic set last; empty: none yet. */
    public static KafkaFuture<Optional<String>> last(Admin kafka, String topic) {
        return kafka.listConsumerGroupOffsets(Map.of(group(topic), new ListConsumerGroupOffsetsSpec()))
                .partitionsToOffsetAndMetadata(group(topic))
                .thenApply(known ->
                        Optional.ofNullable(known.get(partition(topic))).map(OffsetAndMetadata::metadata));
    }

    /**
     * Sets a new mark, at most once a second and without waiting for Kafka. One that fails is followed by the next.
     * Called when everything is published that was committed before {@code drawn} was drawn.
     */
    void set(UUID drawn) {
        if (setting.isDone() && isDue()) {
            setAt = Optional.of(System.nanoTime());
            setting = admin().alterConsumerGroupOffsets(
                            group(topic), Map.of(partition(topic), new OffsetAndMetadata(0, drawn.toString())))
                    .all();
        }
    }

    private boolean isDue() {
        return setAt.stream().allMatch(at -> System.nanoTime() - at >= EVERY.toNanos());
    }

    @Override
    public void close() {
        kafka.ifPresent(admin -> admin.close(Duration.ZERO));
    }

    private Admin admin() {
        Admin admin = kafka.orElseGet(() -> Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 2_000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 4_000)));
        kafka = Optional.of(admin);
        return admin;
    }

    private static String group(String topic) {
        return topic + ".published";
    }

    private static TopicPartition partition(String topic) {
        return new TopicPartition(topic, 0);
    }
}
