package esperanza.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KafkaServerTest {

    private static final TopicPartition PARTITION = new TopicPartition("esperanza.intake", 3);

    private static Kafka kafka;

    @BeforeAll
    static void start() {
        kafka = TestParts.kafka();
    }

    @BeforeEach
    void empty() {
        kafka.emptyTopics();
    }

    @Test
    void the_topics_of_the_platform_are_there_and_keep_their_records_for_ever() throws Exception {
        try (var admin = kafka.admin()) {
            var topics =
                    admin.describeTopics(Kafka.TOPICS.keySet()).allTopicNames().get(10, TimeUnit.SECONDS);
            assertThat(topics).hasSize(5);
            assertThat(topics.get("esperanza.intake").partitions()).hasSize(12);
            assertThat(topics.get("esperanza.investigation").partitions()).hasSize(12);
            assertThat(topics.get("esperanza.protection").partitions()).hasSize(12);
            assertThat(topics.get("esperanza.notification").partitions()).hasSize(12);
            assertThat(topics.get("esperanza.picture").partitions()).hasSize(1);

            var intake = new ConfigResource(ConfigResource.Type.TOPIC, "esperanza.intake");
            var settings = admin.describeConfigs(List.of(intake))
                    .all()
                    .get(10, TimeUnit.SECONDS)
                    .get(intake);
            assertThat(settings.get("retention.ms").value()).isEqualTo("-1");
            assertThat(settings.get("cleanup.policy").value()).isEqualTo("delete");
        }
    }

    @Test
    void acknowledged_records_survive_kill_minus_nine() throws Exception {
        send(100);

        kafka.kill();
        kafka.start();

        assertThat(received(100)).containsExactlyElementsOf(expected(100));
    }

    @Test
    void starting_empty_keeps_the_port_and_nothing_else() throws Exception {
        send(10);
        var port = kafka.port();

        kafka.startEmpty();

        assertThat(kafka.port()).isEqualTo(port);
        try (var admin = kafka.admin()) {
            assertThat(admin.listTopics().names().get(10, TimeUnit.SECONDS)).isEmpty();
        }
        kafka.createTopics();
        send(5);
        assertThat(received(5)).containsExactlyElementsOf(expected(5));
    }

    private static List<String> expected(int count) {
        return IntStream.range(0, count).mapToObj(number -> "record " + number).toList();
    }

    private static void send(int count) throws Exception {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all", "enable.idempotence", true);
        try (var producer =
                new KafkaProducer<byte[], byte[]>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            var acknowledgements = new ArrayList<Future<?>>();
            for (var text : expected(count)) {
                acknowledgements.add(producer.send(new ProducerRecord<>(
                        PARTITION.topic(), PARTITION.partition(), null, text.getBytes(StandardCharsets.UTF_8))));
            }
            for (var acknowledgement : acknowledgements) {
                acknowledgement.get(20, TimeUnit.SECONDS);
            }
        }
    }

    private static List<String> received(int count) {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers());
        try (var consumer =
                new KafkaConsumer<byte[], byte[]>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(PARTITION));
            consumer.seekToBeginning(List.of(PARTITION));
            var texts = new ArrayList<String>();
            ProcessPart.waitFor(Duration.ofSeconds(20), () -> {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(each -> texts.add(new String(each.value(), StandardCharsets.UTF_8)));
                return texts.size() >= count;
            });
            return texts;
        }
    }
}
