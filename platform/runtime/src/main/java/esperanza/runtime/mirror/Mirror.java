package esperanza.runtime.mirror;

import esperanza.runtime.relay.CloudEvent;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/**
 * Copies what another service published into this service's own log. Runs no domain code and decides nothing: the database
 * compares every record with what it has, under the lock of the log, so that two instances, a rebalance, a crash between
 * commit and acknowledgement or a relay that sends again all end in the same log.
 *
 * <p>Promise: every version of a stream is stored once, in order. What arrives early is held; what contradicts the log stops
 * its stream and nothing else; what cannot be decoded is put aside and stops nothing.
 */
public final class Mirror {

    private static final Logger LOG = Logger.getLogger(Mirror.class);
    private static final String STORE = "select element, outcome from"
            + " mirror_events($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11) where element > 0 order by element";
    private static final String PUT_ASIDE = """
            insert into unreadable(topic, partition, kafka_offset, why, record) values ($1, $2, $3, $4, $5)
            on conflict do nothing""";

    private final Pool pool;
    private final MeterRegistry metrics;
    private final Runnable committed;

    public Mirror(Pool pool, MeterRegistry metrics, Runnable committed) {
        this.pool = pool;
        this.metrics = metrics;
        this.committed = committed;
    }

    /**
     * Stores a poll. Tries until it is stored: skipping a record is no choice, and the same call twice is harmless.
     *
     * @param source who published it: known by the topic, never by a header
     */
    public Uni<Void> store(String source, ConsumerRecords<byte[], byte[]> poll) {
        List<CloudEvent> events = new ArrayList<>();
        Uni<Void> aside = Uni.createFrom().voidItem();
        for (ConsumerRecord<byte[], byte[]> record : poll) {
            try {
                events.add(CloudEvent.from(record));
            } catch (RuntimeException unreadable) {
                aside = aside.chain(() -> putAside(record, unreadable));
            }
        }
        return aside.chain(() -> events.isEmpty() ? Uni.createFrom().voidItem() : store(source, events))
                .onFailure()
                .invoke(e -> LOG.warnf("mirror of %s: %s", source, e.getClass().getSimpleName()))
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(100), Duration.ofSeconds(5))
                .indefinitely();
    }

    private Uni<Void> store(String source, List<CloudEvent> events) {
        return pool.preparedQuery(STORE)
                .execute(new MirrorStatement(source, events).arguments())
                .invoke(rows -> {
                    for (Row row : rows) {
                        observe(source, events.get(row.getInteger("element") - 1), row.getString("outcome"));
                    }
                    committed.run();
                })
                .replaceWithVoid();
    }

    private void observe(String source, CloudEvent event, String outcome) {
        metrics.counter("esperanza.mirror", "source", source, "outcome", outcome)
                .increment();
        if (outcome.equals("FORK") || outcome.equals("STOPPED")) {
            LOG.errorf(
                    "%s: %s of %s %s at version %d",
                    outcome, source, event.stream().category(), event.stream().id(), event.version());
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
