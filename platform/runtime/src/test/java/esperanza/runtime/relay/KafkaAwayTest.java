package esperanza.runtime.relay;

import static esperanza.runtime.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.StreamId;
import esperanza.runtime.log.NoteLog;
import esperanza.runtime.reader.Worker;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Kafka stops, with and without notice, and comes back: the log goes on meanwhile and is published in order afterwards.
 */
class KafkaAwayTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final NoteLog log = new NoteLog();
    private final Topic topic = new Topic();
    private final List<StreamId> streams = NoteLog.notes(10);

    @AfterEach
    void close() {
        topic.kafka.start();
        log.close();
    }

    @Test
    void killed_while_the_relay_runs_it_holds_everything_in_order_afterwards() throws Exception {
        try (Publisher publisher = new Publisher(log, topic);
                Worker relaying = new Worker("relay", Duration.ofMillis(5), publisher::round).start()) {
            take(1, 60);
            topic.kafka.kill();
            take(61, 120);
            topic.kafka.start();
            take(121, 150);
            awaitCursor(1500);
            relaying.wake();
        }
        assertEverythingIsPublishedInOrder(150);
    }

    @Test
    void a_relay_that_starts_while_kafka_is_away_says_so_and_publishes_in_order_when_it_comes_back() throws Exception {
        take(1, 30);
        topic.kafka.kill();
        try (Publisher publisher = new Publisher(log, topic);
                Worker relaying = new Worker("relay", Duration.ofMillis(5), publisher::round).start()) {
            eventually(PATIENCE, () -> publisher.gate.shut().isEmpty());
            assertThat(publisher.reachesKafka())
                    .as("reports are taken without it")
                    .isFalse();
            topic.kafka.start();
            awaitCursor(300);
            assertThat(publisher.reachesKafka()).isTrue();
            relaying.wake();
        }
        assertEverythingIsPublishedInOrder(30);
    }

    @Test
    void a_broker_that_was_not_asked_yet_or_has_ended_while_nothing_was_to_be_said_is_not_called_reached()
            throws Exception {
        take(1, 1);
        try (Publisher publisher = new Publisher(log, topic)) {
            assertThat(publisher.reachesKafka()).isFalse();
            publisher.publishAll();
            assertThat(publisher.reachesKafka()).isTrue();
            topic.kafka.kill();
            eventually(PATIENCE, () -> !publisher.reachesKafka());
            topic.kafka.start();
            eventually(PATIENCE, publisher::reachesKafka);
        }
    }

    private void take(int from, int to) {
        IntStream.rangeClosed(from, to).forEach(n -> streams.forEach(stream -> log.take(stream, n)));
    }

    private void awaitCursor(long position) {
        eventually(PATIENCE, () -> log.number("select coalesce(max(position), 0) from cursor") == position);
    }

    private void assertEverythingIsPublishedInOrder(int last) {
        List<Integer> all = IntStream.rangeClosed(1, last).boxed().toList();
        assertThat(Topic.firstAppearances(topic.records()))
                .isEqualTo(streams.stream().collect(Collectors.toMap(Function.identity(), s -> all)));
    }
}
