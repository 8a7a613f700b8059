package esperanza.notification.timer.firing;

import static esperanza.runtime.Eventually.eventually;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.local.TestParts;
import esperanza.runtime.mirror.Mirrored;
import esperanza.runtime.mirror.Watermark;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The watermark over a real Kafka and the log of a running service; the time is the test's own. */
@QuarkusTest
class WatermarkTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final String topic = "sight-" + UUID.randomUUID();
    private Admin admin;
    private Mirrored mirrored;
    private Watermark sight;

    @Inject
    Pool pool;

    @BeforeEach
    void open() throws Exception {
        admin = TestParts.kafka().admin();
        mirrored = new Mirrored(TestParts.kafka().bootstrapServers(), List.of(topic), "policies", pool);
        createTopic();
        sight = new Watermark(mirrored, GRACE, Duration.ZERO);
    }

    @AfterEach
    void close() throws Exception {
        mirrored.close();
        wait(admin.deleteTopics(List.of(topic)).all());
        admin.close();
    }

    @Test
    void nothing_is_known_before_kafka_has_answered_for_the_grace() throws Exception {
        seesUntil(NOON, Instant.EPOCH);
        seesUntil(NOON.plusSeconds(29), Instant.EPOCH);
        seesUntil(NOON.plusSeconds(31), NOON.plusSeconds(1));
    }

    @Test
    void what_is_published_and_not_yet_stored_holds_it_up() throws Exception {
        seesUntil(NOON, Instant.EPOCH);
        seesUntil(NOON.plusSeconds(31), NOON.plusSeconds(1));
        // each look asks anew, and the log of the running service may have grown since
        eventually(() -> isAnswered(NOON.plusSeconds(31)));
        publish();
        seesUntil(NOON.plusSeconds(100), NOON.plusSeconds(1));
        seesUntil(NOON.plusSeconds(5_000), NOON.plusSeconds(1));
        assertThat(sight.isAsking()).isTrue();
        stored(1);
        publish();
        eventually(() -> sight.look(NOON.plusSeconds(6_000)).isAfter(NOON.plusSeconds(1)));
        // the watermark is that of the last question before the second record, though the first waited, too
        assertThat(sight.look(NOON.plusSeconds(6_000))).isEqualTo(NOON.plusSeconds(4_970));
    }

    @Test
    void while_kafka_does_not_answer_nothing_more_is_known_and_the_grace_begins_anew() throws Exception {
        seesUntil(NOON, Instant.EPOCH);
        seesUntil(NOON.plusSeconds(31), NOON.plusSeconds(1));
        wait(admin.deleteTopics(List.of(topic)).all());
        eventually(() -> !exists());
        eventually(() -> !answers(NOON.plusSeconds(100)));
        createTopic();
        seesUntil(NOON.plusSeconds(200), NOON.plusSeconds(1));
        seesUntil(NOON.plusSeconds(229), NOON.plusSeconds(1));
        seesUntil(NOON.plusSeconds(231), NOON.plusSeconds(201));
    }

    /** Looks until the question asked at this instant is answered, and three times more. */
    private void seesUntil(Instant now, Instant known) throws Exception {
        eventually(() -> sight.look(now).equals(known));
        for (int n = 0; n < 3; n++) {
            assertThat(sight.look(now)).isEqualTo(known);
        }
    }

    private boolean isAnswered(Instant now) throws Exception {
        sight.look(now);
        return !sight.isAsking();
    }

    private boolean answers(Instant now) throws Exception {
        try {
            sight.look(now);
            return true;
        } catch (ExecutionException unknown) {
            return false;
        }
    }

    private void stored(long next) throws Exception {
        Uuid id = wait(admin.describeTopics(List.of(topic)).allTopicNames())
                .get(topic)
                .topicId();
        pool.preparedQuery("insert into read_position(topic, partition, next) values ($1, 0, $2)")
                .execute(Tuple.of(new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits()), next))
                .await()
                .atMost(Duration.ofSeconds(10));
    }

    private void publish() throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", TestParts.kafka().bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, "an event".getBytes(UTF_8)))
                    .get(10, TimeUnit.SECONDS);
        }
    }

    private void createTopic() throws Exception {
        wait(admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all());
        eventually(this::exists);
    }

    private boolean exists() throws Exception {
        try {
            return mirrored.ends().offsets().size() == 1;
        } catch (ExecutionException unknown) {
            return false;
        }
    }

    private static <T> T wait(KafkaFuture<T> asked) throws Exception {
        return asked.get(10, TimeUnit.SECONDS);
    }
}
