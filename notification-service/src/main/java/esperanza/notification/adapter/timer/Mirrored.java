package esperanza.notification.adapter.timer;

import esperanza.notification.adapter.OwnThread;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** How far the topics of the others reach, and how far this service has taken them in. Every question fails if nobody answers. */
final class Mirrored implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String HEAD = "select coalesce(max(position), 0) at from event";
    private static final String DIGESTED = "select coalesce(min(position), 0) at from cursor where name = 'policies'";

    private final Admin kafka;
    private final String group;
    private final List<String> topics;
    private final Pool pool;

    /** @param group under whose name the mirror acknowledges what it has stored */
    Mirrored(String bootstrapServers, String group, List<String> topics, Pool pool) {
        this.kafka = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 2_000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 4_000));
        this.group = group;
        this.topics = topics;
        this.pool = pool;
    }

    /** Where each partition ends now. */
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

    /** Whether everything before these ends is stored in this service's log. */
    boolean stored(Map<TopicPartition, Long> ends) throws Exception {
        Map<TopicPartition, OffsetAndMetadata> acknowledged =
                answer(kafka.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        return ends.entrySet().stream().allMatch(end -> {
            OffsetAndMetadata at = acknowledged.get(end.getKey());
            return end.getValue() == 0 || at != null && at.offset() >= end.getValue();
        });
    }

    /** Where this service's log ends now. */
    long head() throws Exception {
        return position(HEAD);
    }

    /** How far the policies have drawn their conclusions from it. */
    long digested() throws Exception {
        return position(DIGESTED);
    }

    @Override
    public void close() {
        kafka.close(Duration.ofSeconds(1));
    }

    private long position(String sql) throws Exception {
        return OwnThread.waitsFor(
                        pool.query(sql).execute().ifNoItem().after(PATIENCE).fail())
                .iterator()
                .next()
                .getLong("at");
    }

    private static <T> T answer(KafkaFuture<T> asked) throws Exception {
        return asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }
}
