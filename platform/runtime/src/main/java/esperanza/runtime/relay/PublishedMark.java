package esperanza.runtime.relay;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/**
 * The mark of a source beside its topic, in Kafka. A new mark says: everything committed before this mark was drawn is
 * published. Kept as the note of a consumer group's offset, because Kafka keeps only the last one of these. No group of
 * that name reads anything.
 *
 * <p>A mark is drawn when the one before it was set, so of two marks of one leader the second was drawn after the first
 * could be read.
 */
public final class PublishedMark implements AutoCloseable {

    /** The pause between two marks. Services that start, or that find Kafka again, wait for two of them. */
    public static final Duration EVERY = Duration.ofSeconds(2);

    /** A source that needs longer to publish what was committed says that it is behind. */
    private static final Duration IN_TIME = Duration.ofSeconds(3);

    /**
     * The standing of a source, as it says it itself.
     *
     * @param leader the fence of the instance that leads
     * @param number rises with each mark of this leader
     * @param behind true: the source is still publishing what was committed long ago
     */
    public record Mark(long leader, long number, boolean behind) {

        private static final String BEHIND = "behind";

        /** Empty if the text is none of a mark. */
        static Optional<Mark> read(String text) {
            String[] parts = text.split(" ");
            try {
                return Optional.of(new Mark(
                        Long.parseLong(parts[0]),
                        Long.parseLong(parts[1]),
                        parts.length > 2 && parts[2].equals(BEHIND)));
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException none) {
                return Optional.empty();
            }
        }

        private String text() {
            return leader + " " + number + (behind ? " " + BEHIND : "");
        }
    }

    /** @param head the last position of the log when the next mark was drawn */
    private record Drawn(long head, long at) {}

    private final String topic;
    private final String bootstrapServers;
    private Optional<Admin> kafka = Optional.empty();
    private KafkaFuture<Void> setting = KafkaFuture.completedFuture(null);
    private Optional<Long> setAt = Optional.empty();
    private Optional<Drawn> drawn = Optional.empty();
    private long number;

    PublishedMark(String topic, String bootstrapServers) {
        this.topic = topic;
        this.bootstrapServers = bootstrapServers;
    }

    /** The mark that the source of a topic set last; empty: none yet. */
    public static KafkaFuture<Optional<Mark>> last(Admin kafka, String topic) {
        return kafka.listConsumerGroupOffsets(Map.of(group(topic), new ListConsumerGroupOffsetsSpec()))
                .partitionsToOffsetAndMetadata(group(topic))
                .thenApply(known -> Optional.ofNullable(known.get(partition(topic)))
                        .map(OffsetAndMetadata::metadata)
                        .flatMap(Mark::read));
    }

    /** Draws the next mark, unless the one before it is not set yet. */
    void draw(LongSupplier head) {
        if (drawn.isEmpty() && isDue()) {
            drawn = Optional.of(new Drawn(head.getAsLong(), System.nanoTime()));
        }
    }

    /**
     * Sets the mark that was drawn, once everything is published that the log had then. Does not wait for Kafka: a mark
     * that fails is followed by the next.
     *
     * @param leader the fence of this instance
     * @param published the position up to which the log is published
     */
    void set(long leader, long published) {
        if (drawn.stream().anyMatch(next -> published >= next.head())) {
            drawn = Optional.empty();
            set(new Mark(leader, ++number, false));
        } else if (isDue() && drawn.stream().anyMatch(PublishedMark::isLate)) {
            set(new Mark(leader, ++number, true));
        }
    }

    @Override
    public void close() {
        kafka.ifPresent(admin -> admin.close(Duration.ZERO));
    }

    private static boolean isLate(Drawn drawn) {
        return System.nanoTime() - drawn.at() >= IN_TIME.toNanos();
    }

    private boolean isDue() {
        return setting.isDone() && setAt.stream().allMatch(at -> System.nanoTime() - at >= EVERY.toNanos());
    }

    private void set(Mark mark) {
        setAt = Optional.of(System.nanoTime());
        setting = admin().alterConsumerGroupOffsets(
                        group(topic), Map.of(partition(topic), new OffsetAndMetadata(0, mark.text())))
                .all();
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
