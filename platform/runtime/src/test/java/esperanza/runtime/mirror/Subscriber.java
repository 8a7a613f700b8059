package esperanza.runtime.mirror;

import esperanza.runtime.log.NoteLog;
import esperanza.runtime.relay.Records;
import esperanza.runtime.relay.Topic;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** A service that mirrors the notes of another service into its own log. */
final class Subscriber implements AutoCloseable {

    final NoteLog log = new NoteLog();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    final Mirror mirror =
            new Mirror(log.fixture.pool, log.fixture.log, metrics, Subscriber::topic, (source, records) -> {});

    static UUID topic(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** Receives one poll. */
    void receive(List<ConsumerRecord<byte[], byte[]>> records) {
        NoteLog.await(mirror.store(NoteLog.SOURCE, Records.poll(records)));
    }

    /** Receives the topic from its beginning to its present end, in polls of at most this size. */
    void receiveAll(Topic topic, int pollSize) {
        try (KafkaConsumer<byte[], byte[]> consumer =
                topic.consumer(Map.of(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, pollSize))) {
            Map<TopicPartition, Long> ends = topic.readFromTheBeginning(consumer);
            while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
                NoteLog.await(mirror.store(NoteLog.SOURCE, consumer.poll(Duration.ofMillis(100))));
            }
        }
    }

    /** The count of each outcome so far. */
    Map<String, Integer> outcomes() {
        Map<String, Integer> outcomes = new TreeMap<>();
        metrics.find("esperanza.mirror")
                .counters()
                .forEach(counter ->
                        outcomes.merge(counter.getId().getTag("outcome"), (int) counter.count(), Integer::sum));
        return outcomes;
    }

    /** The held events as {@code version why}, in order of version. */
    List<String> held() {
        return log.fixture
                .pool
                .query("select version || ' ' || why from held order by version, why")
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString(0))
                        .toList())
                .await()
                .atMost(Duration.ofSeconds(10));
    }

    @Override
    public void close() {
        log.close();
    }
}
