package esperanza.runtime.mirror;

import static esperanza.runtime.log.LogAssert.assertThatLog;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.StreamId;
import esperanza.runtime.log.NoteLog;
import esperanza.runtime.log.StoredEvent;
import esperanza.runtime.relay.Records;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A record in a topic that is no event of ours is put aside and stops nothing. */
class UnreadableTest {

    static Stream<Arguments> unreadable() {
        return Stream.of(
                named("a tombstone", r -> Records.record(r.offset(), r.key(), null, r.headers())),
                named("no key", r -> Records.record(r.offset(), null, r.value(), r.headers())),
                named("a key that is no id", r -> Records.record(r.offset(), bytes("x"), r.value(), r.headers())),
                named("no headers", r -> Records.record(r.offset(), r.key(), r.value(), new RecordHeaders())),
                without("ce_category"),
                without("ce_sequence"),
                without("ce_metadata"),
                without("ce_hash"),
                without("ce_prevhash"),
                with("ce_category", "ca\u0000se"),
                with("ce_sequence", "first"),
                with("ce_sequence", "00000000000000000000"),
                with("ce_metadata", "no JSON"),
                with("ce_metadata", "{\"recordedAt\":\"2026-01-01T00:00:00Z\"}"),
                metadata("esperanza.notes.note\\u0000taken.v1", "2026-01-01T00:00:00Z"),
                metadata("note", "2026-01-01T00:00:00Z"),
                metadata("esperanza.notes.note-taken.v1", "yesterday"),
                metadata("esperanza.notes.note-taken.v1", "+999999999-12-31T23:59:59Z"),
                metadata("esperanza.notes.note-taken.v1", "-999999999-01-01T00:00:00Z"),
                with("ce_hash", "not base 64!"),
                with("ce_hash", "AAAA"),
                with("ce_prevhash", "AAAA"),
                with("ce_sealeddigest", "AAAA"));
    }

    private static NoteLog publisher;
    private static Subscriber subscriber;

    @BeforeAll
    static void open() {
        publisher = new NoteLog();
        subscriber = new Subscriber();
    }

    @AfterAll
    static void close() {
        publisher.close();
        subscriber.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void what_cannot_be_decoded_is_put_aside_and_what_lies_around_it_is_stored(String name, Spoilt spoilt) {
        StreamId stream = NoteLog.note();
        publisher.take(stream, 1);
        publisher.take(NoteLog.note(), 5);
        publisher.take(stream, 2);
        List<ConsumerRecord<byte[], byte[]>> r = Records.of(publisher);
        ConsumerRecord<byte[], byte[]> bad = spoilt.of(r.get(r.size() - 2));
        subscriber.receive(List.of(r.get(r.size() - 3), bad, r.getLast()));

        assertThat(subscriber.log.number("select max(kafka_offset) from unreadable"))
                .isEqualTo(bad.offset());
        assertThat(subscriber.held()).isEmpty();
        assertThatLog(mirrored(stream)).isMirrorOf(stored(publisher.all(), stream.id()));
        assertThatLog(subscriber.log.all()).isGapless().isChained();
    }

    private static List<StoredEvent> mirrored(StreamId stream) {
        return stored(subscriber.log.all(), stream.id());
    }

    private static List<StoredEvent> stored(List<StoredEvent> events, UUID id) {
        return events.stream().filter(e -> e.stream().id().equals(id)).toList();
    }

    /** Turns a good record into a bad one. */
    private interface Spoilt {
        ConsumerRecord<byte[], byte[]> of(ConsumerRecord<byte[], byte[]> record);
    }

    private static Arguments named(String name, Spoilt spoilt) {
        return Arguments.of(name, spoilt);
    }

    private static Arguments without(String header) {
        return changed("without " + header, headers -> headers.remove(header));
    }

    private static Arguments with(String header, String value) {
        return changed(header + ": " + value.replace('\u0000', '0'), headers -> headers.remove(header)
                .add(header, bytes(value)));
    }

    private static Arguments metadata(String type, String recordedAt) {
        return with("ce_metadata", "{\"type\":\"" + type + "\",\"recordedAt\":\"" + recordedAt + "\"}");
    }

    private static Arguments changed(String name, Consumer<Headers> change) {
        return named(name, r -> {
            Headers headers = new RecordHeaders(r.headers());
            change.accept(headers);
            return Records.record(r.offset(), r.key(), r.value(), headers);
        });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
