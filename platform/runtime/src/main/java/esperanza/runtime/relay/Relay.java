package esperanza.runtime.relay;

import esperanza.runtime.log.EventCodec;
import esperanza.runtime.log.StoredEvent;
import esperanza.runtime.reader.Leadership;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Brings the log to Kafka. Promise: every committed event of a published stream is published at least once; first
 * appearances are in order, repeats may follow. The cursor moves after the acknowledgements; losing it only makes repeats.
 */
public final class Relay implements AutoCloseable {

    static final String CURSOR_NAME = "relay";

    private static final int PAGE = 1000;
    private static final Duration ACKNOWLEDGED_WITHIN = Duration.ofSeconds(9);

    private static final String CURSOR = "select coalesce((select position from cursor where name = $1), 0) at";
    private static final String OWN_EVENTS = "select " + StoredEvent.COLUMNS
            + ", coalesce(p.hash, '\\x'::bytea) previous from event e"
            + " left join event p on p.category = e.category and p.id = e.id and p.version = e.version - 1"
            + " where e.position > $1 and e.category not like '%.%' order by e.position limit " + PAGE;
    private static final String MOVE = """
            insert into cursor(name, position) values ($1, $2)
            on conflict (name) do update set position = excluded.position""";

    private final Leadership leadership;
    private final EventCodec codec;
    private final String topic;
    private final String bootstrapServers;
    private Optional<KafkaProducer<byte[], byte[]>> producer = Optional.empty();
    private volatile boolean reaching = true;

    public Relay(Leadership leadership, EventCodec codec, String topic, String bootstrapServers) {
        this.leadership = leadership;
        this.codec = codec;
        this.topic = topic;
        this.bootstrapServers = bootstrapServers;
    }

    /** Whether the last try to publish reached Kafka. */
    public boolean reachesKafka() {
        return reaching;
    }

    /** One page. True: there may be more. */
    public boolean round() throws Exception {
        if (leadership.held().isEmpty()) {
            return false;
        }
        long cursor =
                leadership.run(CURSOR, Tuple.of(CURSOR_NAME)).iterator().next().getLong("at");
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        long last = cursor;
        try {
            for (Row row : leadership.run(OWN_EVENTS, Tuple.of(cursor))) {
                StoredEvent event = StoredEvent.from(row);
                last = event.position();
                if (codec.catalogue().isPublished(event.stream().category())) {
                    sent.add(send(event, row.getBuffer("previous").getBytes()));
                }
            }
            acknowledged(sent);
        } catch (Exception e) {
            reaching = false;
            abandonProducer(); // what it still holds must not overtake what will be sent again
            throw e;
        }
        if (last == cursor) {
            return false;
        }
        leadership.run(MOVE, Tuple.of(CURSOR_NAME, last));
        return true;
    }

    @Override
    public void close() {
        abandonProducer();
        leadership.close();
    }

    private Future<RecordMetadata> send(StoredEvent event, byte[] previous) {
        if (producer.isEmpty()) {
            producer = Optional.of(new KafkaProducer<>(settings()));
        }
        return producer.get().send(CloudEvent.record(topic, event, previous, codec.metadata(event)));
    }

    private void acknowledged(List<Future<RecordMetadata>> sent) throws Exception {
        long deadline = System.nanoTime() + ACKNOWLEDGED_WITHIN.toNanos();
        for (Future<RecordMetadata> each : sent) {
            each.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        }
        if (!sent.isEmpty()) {
            reaching = true;
        }
    }

    private void abandonProducer() {
        producer.ifPresent(p -> p.close(Duration.ZERO));
        producer = Optional.empty();
    }

    private Map<String, Object> settings() {
        return Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                ByteArraySerializer.class,
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                ByteArraySerializer.class,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.LINGER_MS_CONFIG,
                0,
                ProducerConfig.BATCH_SIZE_CONFIG,
                65_536,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                4_000,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                8_000,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                4_000);
    }
}
