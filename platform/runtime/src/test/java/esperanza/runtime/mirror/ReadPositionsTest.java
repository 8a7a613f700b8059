package esperanza.runtime.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.StreamId;
import esperanza.runtime.log.NoteLog;
import esperanza.runtime.relay.Publisher;
import esperanza.runtime.relay.Topic;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A mirror goes on at the position in its database, not at Kafka's committed offset. */
class ReadPositionsTest {

    private final NoteLog publisher = new NoteLog();
    private final NoteLog log = new NoteLog();
    private final Topic topic = new Topic();
    private final ReadPositions positions = new ReadPositions(log.fixture.pool, topic.kafka.bootstrapServers());
    private final Mirror mirror = new Mirror(
            log.fixture.pool, log.fixture.log, new SimpleMeterRegistry(), positions::idOf, (source, records) -> {});
    private final StreamId stream = NoteLog.note();

    @BeforeEach
    void four_are_published_and_two_of_them_mirrored() throws Exception {
        publisher.take(stream, 1, 2);
        publish();
        mirrorFromWhereItStands();
        publisher.take(stream, 3, 4);
        publish();
        assertThat(mirrored()).isEqualTo(2);
    }

    @AfterEach
    void close() {
        publisher.close();
        log.close();
    }

    @Test
    void it_goes_on_behind_what_it_has() {
        assertThat(mirrorFromWhereItStands()).isEqualTo(2);
        assertThat(mirrored()).isEqualTo(4);
        assertThat(mirrorFromWhereItStands()).isZero();
    }

    @Test
    void a_database_restored_to_an_earlier_point_gets_again_what_it_lost() {
        mirrorFromWhereItStands();
        log.sql("delete from event where position > 1");
        log.sql("update stream set version = 1, hash = (select hash from event)");
        log.sql("update read_position set next = 1");
        assertThat(mirrorFromWhereItStands()).isEqualTo(3);
        assertThat(mirrored()).isEqualTo(4);
    }

    @Test
    void while_nothing_can_be_asked_it_waits_and_then_goes_on_where_it_stood() {
        try (KafkaConsumer<byte[], byte[]> consumer = topic.consumer(Map.of())) {
            Map<TopicPartition, Long> ends = topic.readFromTheBeginning(consumer);
            topic.kafka.kill();
            CompletableFuture<Void> assigned =
                    CompletableFuture.runAsync(() -> positions.onPartitionsAssigned(consumer, ends.keySet()));
            topic.kafka.start();
            assigned.orTimeout(60, TimeUnit.SECONDS).join();
        }
        assertThat(mirrorFromWhereItStands()).isEqualTo(2);
    }

    @Test
    void a_topic_that_was_made_anew_is_read_from_its_beginning() throws Exception {
        makeAnew();
        publisher.sql("delete from cursor where name = 'relay'");
        publish();
        assertThat(mirrorFromWhereItStands()).isEqualTo(4);
        assertThat(mirrored()).isEqualTo(4);
    }

    private long mirrored() {
        return log.number("select count(*) from event where id = $1", stream.id());
    }

    private void publish() throws Exception {
        try (Publisher relay = new Publisher(publisher, topic)) {
            relay.publishAll();
        }
    }

    /** Mirrors as a consumer that was just given all partitions. Returns how many records it read. */
    private int mirrorFromWhereItStands() {
        int read = 0;
        try (KafkaConsumer<byte[], byte[]> consumer = topic.consumer(Map.of())) {
            Map<TopicPartition, Long> ends = topic.readFromTheBeginning(consumer);
            positions.onPartitionsAssigned(consumer, ends.keySet());
            while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
                var poll = consumer.poll(Duration.ofMillis(100));
                if (!poll.isEmpty()) {
                    read += poll.count();
                    NoteLog.await(mirror.store(NoteLog.SOURCE, poll));
                }
            }
        }
        return read;
    }

    private void makeAnew() throws InterruptedException, ExecutionException {
        try (Admin admin = topic.kafka.admin()) {
            admin.deleteTopics(List.of(topic.name)).all().get();
            while (admin.listTopics().names().get().contains(topic.name)) {
                Thread.onSpinWait();
            }
        }
        topic.create();
    }
}
