package esperanza.runtime.relay;

import esperanza.kernel.StreamId;
import esperanza.local.Kafka;
import esperanza.local.TestParts;
import esperanza.runtime.log.CloudEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A topic of the test's own on the real Kafka, made like the topics of the platform. */
public final class Topic {

    private static final int PARTITIONS = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    public final Kafka kafka = TestParts.kafka();
    public final String name = "test." + UUID.randomUUID();

    public Topic() {
        create();
    }

    /** Makes the topic again, after Kafka lost it. */
    public void create() {
        try (Admin admin = kafka.admin()) {
            NewTopic wanted = new NewTopic(name, PARTITIONS, (short) 1).configs(Map.of("retention.ms", "-1"));
            admin.createTopics(List.of(wanted)).all().get(20, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes a record that is no event at the end of every partition. */
    public void spoil() {
        Map<String, Object> settings = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers());
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int n = 0; n < PARTITIONS; n++) {
                producer.send(new ProducerRecord<>(name, n, new byte[] {1}, new byte[] {2}))
                        .get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All records in the topic now, each partition in its order. */
    public List<ConsumerRecord<byte[], byte[]>> records() {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(Map.of())) {
            Map<TopicPartition, Long> ends = readFromTheBeginning(consumer);
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("the topic cannot be read to its end");
                }
            }
        }
        return records;
    }

    /** Assigns every partition at its beginning. Returns where each partition ends now. */
    public Map<TopicPartition, Long> readFromTheBeginning(KafkaConsumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions = new ArrayList<>();
        for (int n = 0; n < PARTITIONS; n++) {
            partitions.add(new TopicPartition(name, n));
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer.endOffsets(partitions);
    }

    public KafkaConsumer<byte[], byte[]> consumer(Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(more);
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers());
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** The versions of every stream, in the order of their first appearance. */
    public static Map<StreamId, List<Integer>> firstAppearances(List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream()
                .map(CloudEvent::from)
                .collect(Collectors.groupingBy(
                        CloudEvent::stream,
                        Collectors.collectingAndThen(
                                Collectors.mapping(CloudEvent::version, Collectors.toList()),
                                versions -> versions.stream().distinct().toList())));
    }
}
