package esperanza.runtime.mirror;

import static esperanza.runtime.log.LogAssert.assertThatLog;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.StreamId;
import esperanza.runtime.log.NoteEvent.NoteTaken;
import esperanza.runtime.log.NoteLog;
import esperanza.runtime.log.StoredEvent;
import esperanza.runtime.relay.Records;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MirrorTest {

    private static final String STOPPED = "select count(*) from stream where stopped and id = $1";

    private final NoteLog publisher = new NoteLog();
    private final Subscriber subscriber = new Subscriber();

    @AfterEach
    void close() {
        publisher.close();
        subscriber.close();
    }

    @Test
    void what_follows_is_stored_and_what_comes_again_changes_nothing() {
        publisher.take(NoteLog.note(), 1, 2, 3);
        subscriber.receive(Records.of(publisher));
        subscriber.receive(Records.of(publisher));
        assertThat(subscriber.outcomes()).isEqualTo(Map.of("NEXT", 3, "REPEAT", 3));
        assertThatLog(subscriber.log.all()).isGapless().isChained().isMirrorOf(publisher.all());
    }

    @Test
    void the_same_version_twice_in_one_poll_is_stored_once() {
        publisher.take(NoteLog.note(), 1, 2);
        List<ConsumerRecord<byte[], byte[]>> r = Records.of(publisher);
        subscriber.receive(List.of(r.get(0), r.get(0), r.get(1), r.get(0), r.get(1)));
        assertThat(subscriber.outcomes()).isEqualTo(Map.of("NEXT", 2, "REPEAT", 3));
        assertThatLog(subscriber.log.all()).isGapless().isMirrorOf(publisher.all());
    }

    @Test
    void what_comes_early_is_held_and_released_when_its_predecessor_comes() {
        publisher.take(NoteLog.note(), 1, 2, 3, 4);
        List<ConsumerRecord<byte[], byte[]>> r = Records.of(publisher);
        subscriber.receive(List.of(r.get(3)));
        subscriber.receive(List.of(r.get(0), r.get(2)));
        assertThat(subscriber.held()).containsExactly("3 EARLY", "4 EARLY");
        assertThat(subscriber.log.all()).extracting(StoredEvent::version).containsExactly(1);

        subscriber.receive(List.of(r.get(1)));
        assertThat(subscriber.held()).isEmpty();
        assertThatLog(subscriber.log.all()).isGapless().isChained().isMirrorOf(publisher.all());
    }

    @Test
    void a_fork_stops_its_stream_and_no_other() {
        StreamId forked = NoteLog.note();
        StreamId other = NoteLog.note();
        try (NoteLog restored = new NoteLog()) {
            publisher.take(forked, 1, 2, 3);
            publisher.take(other, 1, 2);
            restored.take(forked, 1, 20);
            List<ConsumerRecord<byte[], byte[]>> r = Records.of(publisher);
            subscriber.receive(List.of(r.get(0), r.get(1), r.get(3)));
            subscriber.receive(List.of(Records.of(restored).get(1), r.get(2), r.get(4)));
        }
        assertThat(subscriber.outcomes()).isEqualTo(Map.of("NEXT", 4, "FORK", 1, "STOPPED", 1));
        assertThat(subscriber.held()).containsExactly("2 FORK", "3 STOPPED");
        assertThat(subscriber.log.number(STOPPED, forked.id())).isEqualTo(1);
        assertThat(subscriber.log.number(STOPPED, other.id())).isZero();
        assertThat(mirrored(forked)).containsExactly(1, 2);
        assertThat(mirrored(other)).containsExactly(1, 2);
        assertThatLog(subscriber.log.all()).isGapless().isChained();
    }

    @Test
    void what_comes_to_a_stopped_stream_is_held_and_a_repeat_is_still_a_repeat() {
        StreamId stream = NoteLog.note();
        publisher.take(stream, 1, 2, 3, 4);
        List<ConsumerRecord<byte[], byte[]>> r = Records.of(publisher);
        subscriber.receive(List.of(r.get(0)));
        subscriber.receive(List.of(tampered(r.get(1))));
        subscriber.receive(List.of(r.get(1), r.get(3)));
        subscriber.receive(List.of(r.get(0), r.get(2), r.get(3)));
        assertThat(subscriber.held()).containsExactly("2 FORK", "2 STOPPED", "3 STOPPED", "4 STOPPED");
        assertThat(subscriber.outcomes()).isEqualTo(Map.of("NEXT", 1, "FORK", 1, "STOPPED", 4, "REPEAT", 1));
        assertThat(mirrored(stream)).containsExactly(1);
    }

    @Test
    void a_record_that_is_not_what_its_hash_says_is_a_fork() {
        StreamId stream = NoteLog.note();
        StreamId untouched = NoteLog.note();
        publisher.take(stream, 1);
        publisher.take(untouched, 1);
        List<ConsumerRecord<byte[], byte[]>> r = Records.of(publisher);
        subscriber.receive(List.of(tampered(r.get(0)), r.get(1)));
        assertThat(subscriber.held()).containsExactly("1 FORK");
        assertThat(mirrored(stream)).isEmpty();
        assertThat(mirrored(untouched)).containsExactly(1);
        assertThat(subscriber.log.number(STOPPED, stream.id())).isEqualTo(1);
    }

    @Test
    void a_tampered_twin_of_what_is_held_raises_its_own_alarm() {
        publisher.take(NoteLog.note(), 1, 2);
        ConsumerRecord<byte[], byte[]> early = Records.of(publisher).getLast();
        subscriber.receive(List.of(early));
        subscriber.receive(List.of(tampered(early)));
        assertThat(subscriber.held()).containsExactly("2 EARLY", "2 FORK");
    }

    @Test
    void type_and_instant_are_those_that_were_hashed_whatever_the_headers_say() {
        publisher.take(NoteLog.note(), 1);
        ConsumerRecord<byte[], byte[]> r = Records.of(publisher).getFirst();
        r.headers().remove("ce_type").add("ce_type", "esperanza.notes.note-burnt.v1".getBytes(US_ASCII));
        r.headers().remove("ce_recordedat").add("ce_recordedat", "2001-01-01T00:00:00Z".getBytes(US_ASCII));
        subscriber.receive(List.of(r));
        assertThatLog(subscriber.log.all()).isChained().isMirrorOf(publisher.all());
    }

    @Test
    void a_version_that_does_not_chain_to_the_one_before_is_a_fork() {
        StreamId stream = NoteLog.note();
        try (NoteLog restored = new NoteLog()) {
            publisher.take(stream, 1, 2);
            restored.take(stream, 1, 2, 3);
            subscriber.receive(Records.of(publisher));
            subscriber.receive(List.of(Records.of(restored).get(2)));
        }
        assertThat(subscriber.held()).containsExactly("3 FORK");
        assertThat(mirrored(stream)).containsExactly(1, 2);
    }

    @Test
    void who_publishes_in_the_name_of_another_is_put_aside() {
        publisher.take(NoteLog.note(), 1);
        NoteLog.await(subscriber.mirror.store("others", Records.poll(Records.of(publisher))));
        assertThat(subscriber.log.all()).isEmpty();
        assertThat(subscriber.outcomes()).isEqualTo(Map.of("UNREADABLE", 1));
        assertThat(subscriber.log.number("select count(*) from unreadable where why = 'ForeignType'"))
                .isEqualTo(1);
    }

    @Test
    void what_was_held_and_does_not_follow_from_what_came_is_a_fork() {
        StreamId stream = NoteLog.note();
        try (NoteLog restored = new NoteLog()) {
            publisher.take(stream, 1, 2);
            restored.take(stream, 10, 20, 30);
            subscriber.receive(List.of(Records.of(restored).get(2)));
            assertThat(subscriber.held()).containsExactly("3 EARLY");
            subscriber.receive(Records.of(publisher));
        }
        assertThat(subscriber.held()).containsExactly("3 FORK");
        assertThat(subscriber.outcomes()).isEqualTo(Map.of("EARLY", 1, "NEXT", 2, "FORK", 1));
        assertThat(subscriber.log.number(STOPPED, stream.id())).isEqualTo(1);
        assertThat(mirrored(stream)).containsExactly(1, 2);
    }

    @Test
    void where_reading_goes_on_is_stored_with_what_was_read_even_if_none_of_it_could_be_read() {
        publisher.take(NoteLog.note(), 1, 2, 3);
        List<ConsumerRecord<byte[], byte[]>> r = Records.of(publisher);
        subscriber.receive(r);
        assertThat(readTo(r.getLast())).isEqualTo(r.getLast().offset() + 1);
        ConsumerRecord<byte[], byte[]> unreadable =
                Records.record(r.getLast().offset() + 5, new byte[] {1}, new byte[] {2}, new RecordHeaders());
        subscriber.receive(List.of(unreadable));
        assertThat(readTo(unreadable)).isEqualTo(unreadable.offset() + 1);
    }

    @Test
    void streams_of_other_categories_are_left_out_whole_and_the_place_to_read_on_from_is_stored_all_the_same() {
        publisher.take(NoteLog.note(), 1, 2, 3);
        List<ConsumerRecord<byte[], byte[]>> r = Records.of(publisher);
        ConsumerRecord<byte[], byte[]> last = r.getLast();
        ConsumerRecord<byte[], byte[]> later = Records.record(7, last.key(), last.value(), last.headers());
        NoteLog.await(subscriber.mirror.store(NoteLog.SOURCE, Records.poll(List.of(later)), "another"::equals));
        assertThat(subscriber.log.all()).isEmpty();
        assertThat(readTo(later)).isEqualTo(8);
        NoteLog.await(subscriber.mirror.store(NoteLog.SOURCE, Records.poll(r), NoteLog.CATEGORY::equals));
        assertThatLog(subscriber.log.all()).isGapless().isChained().isMirrorOf(publisher.all());
    }

    @Test
    void own_and_mirrored_events_share_one_gapless_log() {
        publisher.take(NoteLog.note(), 1, 2);
        StreamId own = NoteLog.note();
        subscriber.log.take(own, 7);
        subscriber.receive(Records.of(publisher));
        subscriber.log.take(own, 8);
        assertThatLog(subscriber.log.all()).isGapless().isChained();
        assertThat(subscriber.log.all())
                .extracting(e -> e.stream().mirrored())
                .containsExactly(false, true, true, false);
    }

    @Test
    void two_mirrors_that_store_the_same_records_at_once_end_in_the_same_log() {
        List<StreamId> streams = NoteLog.notes(10);
        IntStream.rangeClosed(1, 20).forEach(n -> streams.forEach(stream -> publisher.take(stream, n)));
        Mirror second = new Mirror(
                subscriber.log.instance(1),
                subscriber.log.fixture.anotherLogWriter(),
                new SimpleMeterRegistry(),
                Subscriber::topic,
                (source, records) -> {});
        List<Uni<Void>> polls = new ArrayList<>();
        List<ConsumerRecord<byte[], byte[]>> records = Records.of(publisher);
        for (int from = 0; from < records.size(); from += 20) {
            List<ConsumerRecord<byte[], byte[]>> poll = records.subList(from, from + 20);
            polls.add(subscriber.mirror.store(NoteLog.SOURCE, Records.poll(poll)));
            polls.add(second.store(NoteLog.SOURCE, Records.poll(poll)));
        }
        NoteLog.await(Uni.join().all(polls).andFailFast());
        assertThat(subscriber.held()).isEmpty();
        assertThatLog(subscriber.log.all()).isGapless().isChained().isMirrorOf(publisher.all());
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void a_shuffled_and_duplicated_delivery_ends_in_the_publishers_log(long seed) {
        Random random = new Random(seed);
        List<StreamId> streams = NoteLog.notes(25);
        for (int n = 1; n <= 10; n++) {
            for (StreamId stream : streams) {
                publisher.append(stream, new NoteTaken(n), new NoteTaken(-n));
            }
        }
        List<ConsumerRecord<byte[], byte[]>> delivery = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : Records.of(publisher)) {
            delivery.addAll(Collections.nCopies(random.nextInt(1, 4), record));
        }
        Collections.shuffle(delivery, random);
        while (!delivery.isEmpty()) {
            int size = Math.min(delivery.size(), random.nextInt(1, 60));
            subscriber.receive(List.copyOf(delivery.subList(0, size)));
            delivery.subList(0, size).clear();
        }
        assertThat(subscriber.held()).isEmpty();
        assertThat(publisher.all()).hasSize(500);
        assertThatLog(subscriber.log.all()).isGapless().isChained().isMirrorOf(publisher.all());
    }

    private List<Integer> mirrored(StreamId stream) {
        UUID id = stream.id();
        return subscriber.log.all().stream()
                .filter(e -> e.stream().id().equals(id))
                .map(StoredEvent::version)
                .toList();
    }

    private long readTo(ConsumerRecord<byte[], byte[]> record) {
        return subscriber.log.number(
                "select next from read_position where topic = $1 and partition = $2",
                Subscriber.topic(record.topic()),
                record.partition());
    }

    private static ConsumerRecord<byte[], byte[]> tampered(ConsumerRecord<byte[], byte[]> r) {
        byte[] value = r.value().clone();
        value[value.length - 2] ^= 1; // another number
        return Records.record(r.offset(), r.key(), value, r.headers());
    }
}
