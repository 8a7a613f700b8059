package esperanza.runtime.mirror;

import esperanza.runtime.relay.PublishedMark;
import esperanza.runtime.relay.PublishedMark.Mark;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;

/**
 * Reads how far the topics of the other services reach, and how far this service has stored and digested them. Every
 * query fails if Kafka or the database does not answer in time.
 */
public final class Mirrored implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String STANDING = """
            select h.at head, d.at digested, r.topic, r.partition, r.next
            from (select coalesce(max(position), 0) at from event) h
            cross join (select coalesce(min(position), 0) at from cursor where name = $1) d
            left join read_position r on true""";

    /**
     * The topics as they are now.
     *
     * @param offsets the end of each partition
     * @param starts the oldest record of each partition, when the topic was first seen
     * @param ids the id of each topic: one that was made anew has another
     */
    public record Ends(Map<TopicPartition, Long> offsets, Map<TopicPartition, Long> starts, Map<String, UUID> ids) {}

    /**
     * How far this service has come, all at the same moment.
     *
     * @param head the last position of its log
     * @param digested the position that the reader has reached
     * @param next the positions for reading on, by topic and partition; they are stored together with the events
     */
    record Standing(long head, long digested, Map<UUID, Map<Integer, Long>> next) {

        /** Whether the log holds everything before these ends. */
        boolean holds(Ends ends) {
            return ends.offsets.entrySet().stream().allMatch(end -> {
                Map<Integer, Long> read =
                        next.getOrDefault(ends.ids.get(end.getKey().topic()), Map.of());
                long next = read.getOrDefault(end.getKey().partition(), 0L);
                return Math.max(next, ends.starts.getOrDefault(end.getKey(), 0L)) >= end.getValue();
            });
        }
    }

    private final Admin kafka;
    private final List<String> topics;
    private final String reader;
    private final Pool pool;
    private Map<String, UUID> ids = Map.of();
    private Map<TopicPartition, Long> starts = Map.of();

    /** @param reader whose cursor says what was digested */
    public Mirrored(String bootstrapServers, List<String> topics, String reader, Pool pool) {
        this.reader = reader;
        this.kafka = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 2_000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 4_000));
        this.topics = topics;
        this.pool = pool;
    }

    public Ends ends() throws Exception {
        Map<String, TopicDescription> described =
                answer(kafka.describeTopics(topics).allTopicNames());
        List<TopicPartition> partitions = described.values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
        Map<String, UUID> now = described.values().stream()
                .collect(Collectors.toMap(TopicDescription::name, topic -> uuid(topic.topicId())));
        if (!now.equals(ids)) {
            starts = offsets(partitions, OffsetSpec.earliest());
            ids = now;
        }
        return new Ends(offsets(partitions, OffsetSpec.latest()), starts, ids);
    }

    /** The last mark of the source of each topic. */
    Map<String, Optional<Mark>> marks() throws Exception {
        Map<String, Optional<Mark>> marks = new HashMap<>();
        for (String topic : topics) {
            marks.put(topic, answer(PublishedMark.last(kafka, topic)));
        }
        return marks;
    }

    private Map<TopicPartition, Long> offsets(List<TopicPartition> partitions, OffsetSpec which) throws Exception {
        Map<TopicPartition, OffsetSpec> asked =
                partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> which));
        return answer(kafka.listOffsets(asked).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().offset()));
    }

    Standing standing() {
        long head = 0;
        long digested = 0;
        Map<UUID, Map<Integer, Long>> next = new HashMap<>();
        for (Row row :
                pool.preparedQuery(STANDING).execute(Tuple.of(reader)).await().atMost(PATIENCE)) {
            head = row.getLong("head");
            digested = row.getLong("digested");
            if (row.getUUID("topic") != null) {
                next.computeIfAbsent(row.getUUID("topic"), topic -> new HashMap<>())
                        .put(row.getInteger("partition"), row.getLong("next"));
            }
        }
        return new Standing(head, digested, next);
    }

    private static UUID uuid(Uuid id) {
        return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits());
    }

    @Override
    public void close() {
        kafka.close(Duration.ofSeconds(1));
    }

    private static <T> T answer(KafkaFuture<T> asked) throws Exception {
        return asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }
}
