package esperanza.runtime.relay;

import static java.util.Map.entry;

import esperanza.runtime.command.Gate;
import esperanza.runtime.log.CloudEvent;
import esperanza.runtime.log.EventCodec;
import esperanza.runtime.log.StoredEvent;
import esperanza.runtime.reader.Leadership;
import esperanza.runtime.reader.LogReader;
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
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jboss.logging.Logger;

/**
 * Publishes the log to Kafka. Promise: every committed event of a published stream is published at least once; first
 * appearances are in order, repeats may follow. The cursor moves after the acknowledgements, so a lost cursor only
 * causes repeats. While the log is behind its topic nothing is published and no command is taken, until a person
 * accepts the gap.
 */
public final class Relay implements AutoCloseable {

    static final String CURSOR_NAME = "relay";

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final String BEHIND = "log-behind-topic";
    private static final int PAGE = 1000;
    /** Limit for a page, so that it is acknowledged before the other instances take over the lead (10 s as shipped). */
    private static final Duration PUBLISHED_WITHIN = Duration.ofSeconds(7);

    private static final Duration READ_WITHIN = Duration.ofSeconds(5);

    /** The head is that of the log itself: the pages come from memory, which may lag behind. */
    private static final String STANDING = """
            select coalesce((select position from cursor where name = $1), 0) cursor, coalesce(max(position), 0) head
            from event""";
    /** Moves the cursor unless another instance leads by now, or a person set the cursor back to publish again. */
    private static final String MOVE = """
            insert into cursor(name, position)
            select $1::text, $2::bigint where exists (select 1 from leader where name = 'relay' and fence = $4)%s
            on conflict (name) do update set position = excluded.position where cursor.position = $3""".formatted(Leadership.WITHOUT_WAITING_FOR_THE_DISK);

    private final Leadership leadership;
    private final LogReader log;
    private final EventCodec codec;
    private final TopicCheck check;
    private final Gate gate;
    private final String topic;
    private final String bootstrapServers;
    private volatile Optional<KafkaProducer<byte[], byte[]>> producer = Optional.empty();
    private volatile boolean reaching;
    private boolean compared;
    private final Duration storedEvery;
    private final PublishedMark mark;
    private int term;
    private long cursor;
    private long stored;
    private long storedAt;

    /** @param storedEvery how long the stored cursor may lag behind what was published; a crash repeats that much */
    public Relay(
            Leadership leadership,
            LogReader log,
            EventCodec codec,
            TopicCheck check,
            Gate gate,
            String topic,
            String bootstrapServers,
            Duration storedEvery) {
        this.leadership = leadership;
        this.log = log;
        this.storedEvery = storedEvery;
        this.codec = codec;
        this.check = check;
        this.gate = gate;
        this.topic = topic;
        this.bootstrapServers = bootstrapServers;
        this.mark = new PublishedMark(topic, bootstrapServers);
    }

    /** True if the last attempt reached Kafka, and the connection still stands. False before the first attempt. */
    public boolean reachesKafka() {
        return reaching && producer.map(Relay::isConnected).orElse(true);
    }

    /** A killed broker ends its connections, also those on which nothing was to be said. */
    private static boolean isConnected(KafkaProducer<byte[], byte[]> producer) {
        return producer.metrics().values().stream()
                .filter(metric -> metric.metricName().name().equals("connection-count"))
                .anyMatch(metric -> metric.metricValue() instanceof Number count && count.doubleValue() > 0);
    }

    /** Publishes one page. Returns true if there may be more. */
    public boolean round() throws Exception {
        if (!mayPublish() || leadership.held().isEmpty()) {
            return false;
        }
        if (term != leadership.terms()) {
            look();
            term = leadership.terms();
        }
        List<StoredEvent> page = log.after(cursor, PAGE).await().atMost(READ_WITHIN);
        boolean more = page.isEmpty() ? settle() : publishPage(page);
        mark.draw(() -> standing().getLong("head"));
        mark.set(leadership.fence(), cursor);
        return more;
    }

    private Row standing() {
        return leadership.run(STANDING, Tuple.of(CURSOR_NAME)).iterator().next();
    }

    private boolean publishPage(List<StoredEvent> page) throws Exception {
        publish(page.stream().filter(this::isPublished).toList());
        cursor = page.getLast().position();
        if (System.nanoTime() - storedAt >= storedEvery.toNanos()) {
            store();
        }
        return page.size() == PAGE;
    }

    private boolean isPublished(StoredEvent event) {
        return codec.catalogue().isPublished(event.stream().category());
    }

    /**
     * Nothing to do: stores the cursor, or sees whether a person set the stored one back to publish again. Returns true
     * if so.
     */
    private boolean settle() {
        long before = cursor;
        if (cursor > stored) {
            store();
        } else {
            look();
        }
        return cursor < before;
    }

    private void look() {
        Row now = standing();
        cursor = now.getLong("cursor");
        stored = cursor;
        mark.draw(() -> now.getLong("head"));
    }

    /** Stores the cursor. If the stored one was set back meanwhile, publishing goes on from there. */
    private void store() {
        int moved = leadership
                .run(MOVE, Tuple.of(CURSOR_NAME, cursor, stored, leadership.fence()))
                .rowCount();
        storedAt = System.nanoTime();
        if (moved == 0) {
            look();
        } else {
            stored = cursor;
        }
    }

    /** Publishes nothing before the log was compared with its topic: a new record would hide that the log is behind. */
    private boolean mayPublish() {
        if (!compared) {
            reaching = false;
            compared = !logIsBehind();
            reaching = true;
            if (compared) {
                gate.open();
            } else {
                gate.shut(BEHIND);
                LOG.error(BEHIND + ": this database lacks events that were published from it; no commands are taken");
            }
        }
        return compared;
    }

    private boolean logIsBehind() {
        try {
            return check.logIsBehind();
        } catch (KafkaException away) {
            gate.openIfNotCompared();
            throw away;
        }
    }

    /** Publishes events. Returns once all records are acknowledged. */
    private void publish(List<StoredEvent> events) throws Exception {
        long deadline = System.nanoTime() + PUBLISHED_WITHIN.toNanos();
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        try {
            Predecessors before = Predecessors.of(events, leadership);
            for (StoredEvent event : events) {
                sent.add(send(event, before.of(event), deadline));
            }
            acknowledged(sent, deadline);
        } catch (Exception e) {
            reaching = false;
            abandonProducer(); // records it still holds must not overtake those sent again
            throw e;
        }
    }

    @Override
    public void close() {
        abandonProducer();
        mark.close();
        leadership.close();
    }

    /** Sends one record. Fails at once if Kafka cannot be reached, because the next record would overtake this one. */
    private Future<RecordMetadata> send(StoredEvent event, byte[] previous, long deadline) throws Exception {
        if (producer.isEmpty()) {
            producer = Optional.of(new KafkaProducer<>(settings()));
        }
        Future<RecordMetadata> sent =
                producer.get().send(CloudEvent.record(topic, event, previous, codec.metadata(event)));
        if (sent.isDone() || System.nanoTime() > deadline) {
            sent.get(0, TimeUnit.NANOSECONDS);
        }
        return sent;
    }

    private void acknowledged(List<Future<RecordMetadata>> sent, long deadline) throws Exception {
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
        return Map.ofEntries(
                entry(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                entry(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class),
                entry(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class),
                entry(ProducerConfig.ACKS_CONFIG, "all"),
                entry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true),
                // with one request in flight, what is sent within a millisecond leaves in one request instead of two
                entry(ProducerConfig.LINGER_MS_CONFIG, 1),
                entry(ProducerConfig.BATCH_SIZE_CONFIG, 65_536),
                entry(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000),
                // longer than this relay waits: the producer never drops one record and goes on with those behind it
                entry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000),
                entry(ProducerConfig.MAX_BLOCK_MS_CONFIG, 2_000),
                // an idle connection is kept and, after the broker was away, made again: by it we know that Kafka is
                // there
                entry(ProducerConfig.CONNECTIONS_MAX_IDLE_MS_CONFIG, -1L),
                entry(ProducerConfig.METADATA_MAX_AGE_CONFIG, 10_000L),
                // A partition that does not know a producer yet accepts any sequence number as the first. With two
                // requests in flight the second could be stored before the first, if only the first has to be repeated.
                entry(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1));
    }
}
