package esperanza.runtime.operations;

import static esperanza.runtime.log.LogAssert.assertThatLog;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.StreamId;
import esperanza.runtime.log.NoteLog;
import esperanza.runtime.log.StoredEvent;
import esperanza.runtime.mirror.Mirror;
import esperanza.runtime.operations.NotStored.Stopped;
import esperanza.runtime.reader.Workers;
import esperanza.runtime.relay.Records;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.mutiny.sqlclient.Row;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Arrivals that are not stored are listed, raise an alarm, and are decided by a person with a reason. */
class NotStoredTest {

    private static final String CATEGORY = "notes.case";

    private final NoteLog publisher = new NoteLog();
    private final NoteLog restored = new NoteLog();
    private final NoteLog log = new NoteLog();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final NotStored notStored = new NotStored(log.fixture.queries);
    private final Alarms alarms = new Alarms(log.fixture.pool, metrics, new Workers(metrics), List.of());
    private final StreamId stream = NoteLog.note();
    private List<ConsumerRecord<byte[], byte[]>> published;
    private List<ConsumerRecord<byte[], byte[]>> forked;

    @BeforeEach
    void publish() {
        publisher.take(stream, 1, 2, 3, 4);
        restored.take(stream, 1, 20, 30);
        published = Records.of(publisher);
        forked = Records.of(restored);
    }

    @AfterEach
    void close() {
        publisher.close();
        restored.close();
        log.close();
    }

    @Test
    void a_stopped_stream_that_a_person_resumes_stores_what_waited_and_goes_on() {
        stop();
        receive(published.get(2));
        assertThat(held()).containsExactly("1 FORK", "2 STOPPED", "3 STOPPED");
        assertThat(NoteLog.await(notStored.stopped())).containsExactly(new Stopped(CATEGORY, stream.id(), 0));

        assertThat(resume()).isTrue();
        assertThat(NoteLog.await(notStored.stopped())).isEmpty();
        assertThat(held()).as("nothing to go on from yet").containsExactly("1 FORK", "2 EARLY", "3 EARLY");
        receive(published.get(0));
        receive(published.get(3));
        assertThat(held()).containsExactly("1 FORK");
        assertThatLog(log.all()).isGapless().isChained().isMirrorOf(publisher.all());
        assertThat(resume()).as("it is not stopped").isFalse();
    }

    @Test
    void what_follows_the_head_is_stored_at_once_when_its_stream_is_resumed() {
        receive(published.get(0));
        receive(published.get(1));
        receive(forked.get(1));
        receive(published.get(3));
        receive(published.get(2));
        assertThat(held()).containsExactly("2 FORK", "3 STOPPED", "4 STOPPED");

        assertThat(resume()).isTrue();
        assertThat(held()).containsExactly("2 FORK");
        assertThatLog(log.all()).isGapless().isChained().isMirrorOf(publisher.all());
        Row resumed = log.sql("select * from resumed").iterator().next();
        assertThat(List.of(
                        resumed.getString("category"),
                        resumed.getUUID("id"),
                        resumed.getString("reason"),
                        resumed.getString("person")))
                .containsExactly(CATEGORY, stream.id(), "asked the publisher", "p-7");
    }

    @Test
    void what_contradicts_again_stops_the_stream_again() {
        receive(published.get(0));
        receive(published.get(1));
        receive(forked.get(1));
        receive(forked.get(2));
        assertThat(held()).containsExactly("2 FORK", "3 STOPPED");
        assertThat(resume()).isTrue();
        assertThat(held()).containsExactly("2 FORK", "3 FORK");
        assertThat(NoteLog.await(notStored.stopped())).containsExactly(new Stopped(CATEGORY, stream.id(), 2));
        assertThat(log.all()).extracting(StoredEvent::version).containsExactly(1, 2);
    }

    @Test
    void a_contradiction_is_listed_until_a_person_drops_it_and_is_kept_beside_the_reason() {
        receive(published.get(0));
        receive(published.get(1));
        receive(forked.get(1));
        receive(published.get(2));
        assertThat(drop(3)).as("not a contradiction").isFalse();
        assertThat(resume()).isTrue();
        assertThat(held()).containsExactly("2 FORK");
        assertThat(drop(2)).isTrue();
        assertThat(drop(2)).isFalse();
        assertThat(held()).isEmpty();
        Row dropped = log.sql("select * from dropped").iterator().next();
        assertThat(dropped.getBuffer("clear").getBytes())
                .isEqualTo(forked.get(1).value());
        assertThat(dropped.getString("reason")).isEqualTo("restored by mistake");
        assertThat(dropped.getString("person")).isEqualTo("p-7");
    }

    @Test
    void what_could_not_be_decoded_is_listed_until_a_person_dismisses_it_and_is_kept() {
        ConsumerRecord<byte[], byte[]> r = published.get(0);
        receive(Records.record(42, r.key(), r.value(), new RecordHeaders()));
        assertThat(NoteLog.await(notStored.unreadable()))
                .extracting(u -> u.topic() + ' ' + u.partition() + ' ' + u.offset())
                .containsExactly("esperanza.notes 0 42");
        assertThat(NoteLog.await(notStored.dismiss("esperanza.notes", 0, 41, "noise", "p-7")))
                .isFalse();
        assertThat(NoteLog.await(notStored.dismiss("esperanza.notes", 0, 42, "noise", "p-7")))
                .isTrue();
        assertThat(NoteLog.await(notStored.unreadable())).isEmpty();
        Row dismissed = log.sql("select * from dismissed").iterator().next();
        assertThat(dismissed.getBuffer("record").getBytes()).isEqualTo(r.value());
        assertThat(dismissed.getString("reason")).isEqualTo("noise");
        assertThat(dismissed.getString("person")).isEqualTo("p-7");
    }

    @Test
    void each_kind_of_trouble_is_a_gauge_and_an_alarm_until_it_is_over() {
        alarms.round();
        assertThat(alarms.raised()).isEmpty();
        stop();
        receive(Records.record(42, published.get(0).key(), published.get(0).value(), new RecordHeaders()));
        log.sql("insert into parked(reader, position, category, id, why) values"
                + " ('policies', 1, 'notes.case', gen_random_uuid(), 'IllegalStateException')");
        alarms.round();
        assertThat(alarms.raised()).containsExactly("fork", "stopped", "unreadable", "parked");
        assertThat(gauge("esperanza.forks")).isEqualTo(1);
        assertThat(gauge("esperanza.stopped.streams")).isEqualTo(1);
        assertThat(gauge("esperanza.unreadable.records")).isEqualTo(1);
        assertThat(gauge("esperanza.parked.events")).isEqualTo(1);
        assertThat(gauge("esperanza.parked.streams")).isEqualTo(1);

        log.sql("delete from parked");
        NoteLog.await(notStored.dismiss("esperanza.notes", 0, 42, "noise", "p-7"));
        resume();
        drop(1);
        alarms.round();
        assertThat(alarms.raised()).isEmpty();
        assertThat(gauge("esperanza.stopped.streams")).isZero();
        assertThat(metrics.find("esperanza.parked.events").gauges()).isEmpty();
    }

    @Test
    void a_gap_alarms_when_it_is_older_than_30_seconds() {
        receive(published.get(1));
        alarms.round();
        assertThat(alarms.raised()).isEmpty();
        assertThat(gauge("esperanza.held.events")).isEqualTo(1);

        log.sql("update held set held_at = held_at - interval '31 seconds'");
        alarms.round();
        assertThat(alarms.raised()).containsExactly("held-too-long");
        assertThat(gauge("esperanza.held.oldest.seconds")).isGreaterThanOrEqualTo(31);

        receive(published.get(0));
        alarms.round();
        assertThat(alarms.raised()).isEmpty();
        assertThat(gauge("esperanza.held.oldest.seconds")).isZero();
    }

    /** Stops the stream by a record whose hash cannot be recomputed. */
    private void stop() {
        ConsumerRecord<byte[], byte[]> r = published.get(0);
        byte[] tampered = r.value().clone();
        tampered[tampered.length - 2] ^= 1;
        receive(Records.record(r.offset(), r.key(), tampered, r.headers()));
        receive(published.get(1));
    }

    private void receive(ConsumerRecord<byte[], byte[]> record) {
        NoteLog.await(
                new Mirror(log.fixture.pool, log.fixture.log, metrics, topic -> new UUID(0, 1), (source, records) -> {})
                        .store(NoteLog.SOURCE, Records.poll(List.of(record))));
    }

    private List<String> held() {
        return NoteLog.await(notStored.held()).stream()
                .map(h -> h.version() + " " + h.why())
                .sorted()
                .toList();
    }

    private boolean resume() {
        return NoteLog.await(notStored.resume(CATEGORY, stream.id(), "asked the publisher", "p-7"));
    }

    private boolean drop(int version) {
        return NoteLog.await(notStored.drop(CATEGORY, stream.id(), version, "restored by mistake", "p-7"));
    }

    private double gauge(String name) {
        return metrics.find(name).gauges().stream().mapToDouble(Gauge::value).sum();
    }
}
