package esperanza.runtime.mirror;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Says where a mirror goes on reading: by the positions in its own database, not by Kafka's committed offsets. A
 * database restored to an earlier point so receives its lost events again, and a topic that was made anew is read from
 * its beginning. Reading waits until the positions are known.
 */
@ApplicationScoped
@Identifier("read-positions")
public class ReadPositions implements KafkaConsumerRebalanceListener {

    private static final Logger LOG = Logger.getLogger(ReadPositions.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration ASKED_FOR = Duration.ofMinutes(4);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);
    private static final UUID UNKNOWN = new UUID(0, 0);
    private static final String NEXT = "select partition, next from read_position where topic = $1";

    private final Pool pool;
    private final String kafka;
    private final Map<String, UUID> topics = new ConcurrentHashMap<>();

    ReadPositions(Pool pool, @ConfigProperty(name = "kafka.bootstrap.servers") String kafka) {
        this.pool = pool;
        this.kafka = kafka;
    }

    /** The id that Kafka gave the topic. A new topic of the same name has another id. */
    public UUID idOf(String topic) {
        return topics.getOrDefault(topic, UNKNOWN);
    }

    /**
     * Asks until the positions are known, because going on without them could leave out lost events. Fails after 4
     * minutes, before Kafka gives the partitions to another consumer.
     */
    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        long deadline = System.nanoTime() + ASKED_FOR.toNanos();
        while (!isSought(consumer, partitions, deadline)) {
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
        }
    }

    private boolean isSought(Consumer<?, ?> consumer, Collection<TopicPartition> partitions, long deadline) {
        try {
            seek(consumer, partitions);
            return true;
        } catch (RuntimeException away) {
            if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                throw away;
            }
            LOG.warnf("read positions: %s", away.getClass().getSimpleName());
            return false;
        }
    }

    private void seek(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        Map<UUID, Map<Integer, Long>> known = new HashMap<>();
        for (TopicPartition partition : partitions) {
            UUID topic = topics.compute(partition.topic(), (name, before) -> ask(name));
            Long next = known.computeIfAbsent(topic, this::positions).get(partition.partition());
            consumer.seek(partition, next == null ? 0 : next);
        }
    }

    private Map<Integer, Long> positions(UUID topic) {
        Map<Integer, Long> next = new HashMap<>();
        pool.preparedQuery(NEXT)
                .execute(Tuple.of(topic))
                .await()
                .atMost(PATIENCE)
                .forEach(row -> next.put(row.getInteger("partition"), row.getLong("next")));
        return next;
    }

    private UUID ask(String topic) {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka))) {
            Uuid id = admin.describeTopics(List.of(topic))
                    .topicNameValues()
                    .get(topic)
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .topicId();
            return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits());
        } catch (ExecutionException | TimeoutException away) {
            throw new IllegalStateException("the id of a topic cannot be had", away);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
