package esperanza.local;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;

/** A running Kafka, as its clients see it. */
public interface Kafka extends Part {

    /** The topics of the platform and their number of partitions, which never changes. */
    Map<String, Integer> TOPICS = Map.of(
            "esperanza.intake", 12,
            "esperanza.investigation", 12,
            "esperanza.protection", 12,
            "esperanza.notification", 12,
            "esperanza.picture", 1);

    /**
     * Kills the broker, deletes all its data (topics, records, offsets of groups) and starts it empty on the same port.
     */
    void startEmpty();

    default String bootstrapServers() {
        return "127.0.0.1:" + port();
    }

    default Admin admin() {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 15_000));
    }

    @Override
    default boolean answers() {
        // The client logs a warning for every attempt on a closed port, so the port is checked first.
        if (!Ports.isOpen(port())) {
            return false;
        }
        try (var admin = admin()) {
            return !admin.describeCluster().nodes().get(10, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Creates the missing topics; their records are kept for ever and never compacted. */
    default void createTopics() {
        try (var admin = admin()) {
            for (var topic : TOPICS.entrySet()) {
                var wanted = new NewTopic(topic.getKey(), topic.getValue(), (short) 1)
                        .configs(Map.of("retention.ms", "-1", "cleanup.policy", "delete"));
                createUnlessThere(admin, wanted);
            }
            if (!ProcessPart.waitFor(Duration.ofSeconds(20), () -> everyPartitionIsLed(admin))) {
                throw new PartFailure("Kafka has no leader for some topic after 20 s");
            }
        }
    }

    /** The controller reports a topic as created a moment before the broker serves it. */
    private static boolean everyPartitionIsLed(Admin admin) {
        try {
            var topics = admin.describeTopics(TOPICS.keySet()).allTopicNames().get(20, TimeUnit.SECONDS);
            return topics.values().stream()
                    .flatMap(topic -> topic.partitions().stream())
                    .allMatch(partition ->
                            partition.leader() != null && !partition.leader().isEmpty());
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailure("Interrupted while waiting for topics", e);
        }
    }

    private static void createUnlessThere(Admin admin, NewTopic topic) {
        try {
            admin.createTopics(List.of(topic)).all().get(20, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new PartFailure("Can't create topic " + topic.name(), e);
            }
        } catch (TimeoutException e) {
            throw new PartFailure("Can't create topic " + topic.name(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailure("Interrupted while creating topic " + topic.name(), e);
        }
    }

    /** Deletes every record of the platform's topics; topics and offsets of groups stay. */
    default void emptyTopics() {
        try (var admin = admin()) {
            var ends = new HashMap<TopicPartition, OffsetSpec>();
            TOPICS.forEach((topic, partitions) -> {
                for (var number = 0; number < partitions; number++) {
                    ends.put(new TopicPartition(topic, number), OffsetSpec.latest());
                }
            });
            var deletions = new HashMap<TopicPartition, RecordsToDelete>();
            await(admin.listOffsets(ends).all())
                    .forEach((partition, end) -> deletions.put(partition, RecordsToDelete.beforeOffset(end.offset())));
            await(admin.deleteRecords(deletions).all());
        }
    }

    private static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get(20, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new PartFailure("Kafka does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailure("Interrupted while waiting for Kafka", e);
        }
    }
}
