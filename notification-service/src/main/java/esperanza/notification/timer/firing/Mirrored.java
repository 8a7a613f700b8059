package esperanza.notification.timer.firing;

import esperanza.runtime.reader.OwnThread;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;

/**
 * Reads how far the topics of the other services reach, and how far this service has stored and digested them. Every
 * query fails if Kafka or the database does not answer in time.
 */
final class Mirrored implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String HEAD = "select coalesce(max(position), 0) at from event";
    private static final String NEXT = "select topic, partition, next from read_position";
    private static final String DIGESTED = "select coalesce(min(position), 0) at from cursor where name = 'policies'";

    private final Admin kafka;
    private final List<String> topics;
    private final Pool pool;

    Mirrored(String bootstrapServers, List<String> topics, Pool pool) {
        this.kafka = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 2_000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 4_000));
        this.topics = topics;
        this.pool = pool;
    }

    /** The end offset of each partition now. */
    Map<TopicPartition, Long> ends() throws Exception {
        Map<TopicPartition, OffsetSpec> latest = answer(
                        kafka.describeTopics(topics).allTopicNames())
                .values()
                .stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        return answer(kafka.listOffsets(latest).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    /**
     * Whether this log holds everything before these ends, by the read positions that are stored together with the
     * events.
     */
    boolean stored(Map<TopicPartition, Long> ends) throws Exception {
        Map<String, UUID> ids = new HashMap<>();
        answer(kafka.describeTopics(topics).allTopicNames())
                .forEach((name, topic) -> ids.put(name, uuid(topic.topicId())));
        Map<UUID, Map<Integer, Long>> next = new HashMap<>();
        rows(NEXT).forEach(row -> next.computeIfAbsent(row.getUUID("topic"), topic -> new HashMap<>())
                .put(row.getInteger("partition"), row.getLong("next")));
        return ends.entrySet().stream().allMatch(end -> {
            Map<Integer, Long> read = next.getOrDefault(ids.get(end.getKey().topic()), Map.of());
            return read.getOrDefault(end.getKey().partition(), 0L) >= end.getValue();
        });
    }

    private static UUID uuid(Uuid id) {
        return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits());
    }

    /** The last position of this service's log. */
    long head() throws Exception {
        return position(HEAD);
    }

    /** The position up to which the policies have reacted to this service's log. */
    long digested() throws Exception {
        return position(DIGESTED);
    }

    @Override
    public void close() {
        kafka.close(Duration.ofSeconds(1));
    }

    private long position(String sql) throws Exception {
        return rows(sql).iterator().next().getLong("at");
    }

    private RowSet<Row> rows(String sql) throws Exception {
        return OwnThread.waitsFor(
                pool.query(sql).execute().ifNoItem().after(PATIENCE).fail());
    }

    private static <T> T answer(KafkaFuture<T> asked) throws Exception {
        return asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }
}
