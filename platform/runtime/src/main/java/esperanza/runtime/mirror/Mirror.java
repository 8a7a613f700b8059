package esperanza.runtime.mirror;

import esperanza.runtime.log.CloudEvent;
import esperanza.runtime.log.LogWriter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/**
 * Copies events published by another service into this service's own log. Runs no domain code and decides nothing. The
 * database compares every record with the log, under the log's lock. So two instances, a rebalance, a crash, and
 * a relay that sends again all lead to the same log.
 *
 * <p>Promise: every version of a stream is stored once, in order.
 * <ul>
 *   <li>A record that arrives early is held.</li>
 *   <li>A record that contradicts the log stops its stream and no other.</li>
 *   <li>A record that cannot be decoded is put aside and stops nothing.</li>
 * </ul>
 */
public final class Mirror {

    private static final Logger LOG = Logger.getLogger(Mirror.class);
    private static final String PUT_ASIDE = """
            insert into unreadable(topic, partition, kafka_offset, why, record) values ($1, $2, $3, $4, $5)
            on conflict do nothing""";

    private final Pool pool;
    private final LogWriter log;
    private final MeterRegistry metrics;
    private final Function<String, UUID> topicIds;
    private final ObjIntConsumer<String> stored;
    private volatile boolean stopping;

    /**
     * @param topicIds maps the name of a topic to the id that Kafka gave it
     * @param stored called with the source and the number of records when a poll is stored
     */
    public Mirror(
            Pool pool,
            LogWriter log,
            MeterRegistry metrics,
            Function<String, UUID> topicIds,
            ObjIntConsumer<String> stored) {
        this.pool = pool;
        this.log = log;
        this.metrics = metrics;
        this.topicIds = topicIds;
        this.stored = stored;
    }

    /**
     * Stores a poll. Retries until it is stored, because no record may be skipped. Storing the same poll twice is
     * harmless.
     *
     * @param source the publishing service, known from the topic and never from a header
     */
    public Uni<Void> store(String source, ConsumerRecords<byte[], byte[]> poll) {
        return store(source, poll, _ -> true);
    }

    /**
     * Stores only the streams of some categories, each of them whole, and how far the topic was read. A category that is added later is known from then
     * on only: what was published before is not read again.
     *
     * @param categories whether the streams of a category are stored
     */
    public Uni<Void> store(String source, ConsumerRecords<byte[], byte[]> poll, Predicate<String> categories) {
        if (poll.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<CloudEvent> events = new ArrayList<>();
        Uni<Void> aside = Uni.createFrom().voidItem();
        for (ConsumerRecord<byte[], byte[]> record : poll) {
            try {
                CloudEvent event = publishedBy(source, record);
                if (categories.test(event.stream().category())) {
                    events.add(event);
                }
            } catch (RuntimeException unreadable) {
                aside = aside.chain(() -> putAside(record, unreadable));
            }
        }
        return aside.chain(() -> store(new MirrorStatement(source, events, topicOf(poll), next(poll))))
                .onFailure()
                .invoke(e -> LOG.warnf("mirror of %s: %s", source, e.getClass().getSimpleName()))
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(100), Duration.ofSeconds(5))
                .until(failure -> !stopping)
                .invoke(() -> stored.accept(source, poll.count()));
    }

    /**
     * Stops retrying. A poll in hand may still be stored; if not, neither was its place, and it will be received again.
     */
    public void stop() {
        stopping = true;
    }

    private UUID topicOf(ConsumerRecords<byte[], byte[]> poll) {
        return topicIds.apply(poll.iterator().next().topic());
    }

    private static Map<Integer, Long> next(ConsumerRecords<byte[], byte[]> poll) {
        Map<Integer, Long> next = new TreeMap<>();
        poll.forEach(record -> next.merge(record.partition(), record.offset() + 1, Math::max));
        return next;
    }

    /** Decodes a record. Refuses a type of another service than the topic's own. */
    private static CloudEvent publishedBy(String source, ConsumerRecord<byte[], byte[]> record) {
        CloudEvent event = CloudEvent.from(record);
        if (!event.type().startsWith("esperanza." + source + '.')) {
            throw new ForeignType();
        }
        return event;
    }

    private static final class ForeignType extends RuntimeException {}

    private Uni<Void> store(MirrorStatement statement) {
        return Uni.createFrom()
                .completionStage(() ->
                        log.mirror(statement.arguments(), statement::stored).toCompletionStage())
                .invoke(rows -> rows.forEach(row -> observe(statement, row.getInteger(1), row.getString(2))))
                .replaceWithVoid();
    }

    /** Counts and logs an outcome. Element 0 is an event that was held before; of it only a fork is reported here. */
    private void observe(MirrorStatement statement, int element, String outcome) {
        boolean alarming = outcome.equals("FORK") || outcome.equals("STOPPED");
        if (element > 0 || outcome.equals("FORK")) {
            metrics.counter("esperanza.mirror", "source", statement.source(), "outcome", outcome)
                    .increment();
        }
        if (alarming && element > 0) {
            CloudEvent event = statement.events().get(element - 1);
            LOG.errorf(
                    "%s: %s of %s %s at version %d",
                    outcome,
                    statement.source(),
                    event.stream().category(),
                    event.stream().id(),
                    event.version());
        } else if (outcome.equals("FORK")) {
            LOG.errorf("FORK: what was held of %s does not follow from what came", statement.source());
        }
    }

    private Uni<Void> putAside(ConsumerRecord<byte[], byte[]> record, RuntimeException why) {
        LOG.errorf(
                "unreadable record in %s, partition %d, offset %d",
                record.topic(), record.partition(), record.offset());
        metrics.counter("esperanza.mirror", "source", record.topic(), "outcome", "UNREADABLE")
                .increment();
        byte[] value = record.value() == null ? new byte[0] : record.value();
        return pool.preparedQuery(PUT_ASIDE)
                .execute(Tuple.of(
                        record.topic(),
                        record.partition(),
                        record.offset(),
                        why.getClass().getSimpleName(),
                        Buffer.buffer(value)))
                .replaceWithVoid();
    }
}
