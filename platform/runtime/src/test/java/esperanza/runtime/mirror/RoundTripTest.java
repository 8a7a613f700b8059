package esperanza.runtime.mirror;

import static esperanza.runtime.log.LogAssert.assertThatLog;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.StreamId;
import esperanza.runtime.log.NoteEvent.NoteTaken;
import esperanza.runtime.log.NoteEvent.NoteWeighed;
import esperanza.runtime.log.NoteLog;
import esperanza.runtime.log.StoredEvent;
import esperanza.runtime.relay.Publisher;
import esperanza.runtime.relay.Topic;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Events travel from one service's log through Kafka into another's. */
class RoundTripTest {

    private static final String CANARY = "Canario-amarillo-7731";

    private final NoteLog log = new NoteLog();
    private final Topic topic = new Topic();
    private final Random random = new Random(7);

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void every_stream_arrives_complete_and_in_order_however_often_it_is_sent() throws Exception {
        take(NoteLog.notes(30), 10);
        publishFromTheBeginning();
        take(NoteLog.notes(10), 5);
        publishFromTheBeginning();
        assertThat(topic.records()).hasSize(650);
        try (Subscriber subscriber = new Subscriber()) {
            subscriber.receiveAll(topic, 37);
            assertThat(subscriber.held()).isEmpty();
            assertThatLog(subscriber.log.all()).isGapless().isChained().isMirrorOf(log.all());
        }
    }

    @Test
    void what_is_sealed_never_reaches_kafka() throws Exception {
        StreamId stream = NoteLog.note();
        Personal<String> author = Personal.of(UUID.randomUUID(), CANARY);
        log.append(stream, new NoteWeighed(new CaseId(UUID.randomUUID()), 3, Optional.of("kg"), author));
        publishFromTheBeginning();

        StoredEvent stored = log.all().getFirst();
        byte[] envelope = stored.sealed().orElseThrow();
        byte[] sealed = Arrays.copyOfRange(envelope, envelope.length - 64, envelope.length);
        List<ConsumerRecord<byte[], byte[]>> records = topic.records();
        assertThat(records).hasSize(1);
        assertThat(parts(records.getFirst())).hasSizeGreaterThan(15).allSatisfy(part -> {
            assertThat(latin1(part)).doesNotContain(CANARY).doesNotContain(latin1(sealed));
        });
        assertThat(latin1(records.getFirst().value())).contains(author.subject().toString());
        try (Subscriber subscriber = new Subscriber()) {
            subscriber.receiveAll(topic, 10);
            assertThatLog(subscriber.log.all()).isChained().isMirrorOf(log.all());
            assertThat(subscriber.log.all().getFirst().sealedDigest()).hasValueSatisfying(digest -> assertThat(digest)
                    .isEqualTo(stored.sealedDigest().orElseThrow()));
        }
    }

    @Test
    void after_kafka_lost_everything_a_fresh_mirror_ends_in_the_same_log() throws Exception {
        take(NoteLog.notes(20), 10);
        publishFromTheBeginning();
        try (Subscriber before = new Subscriber();
                Subscriber after = new Subscriber()) {
            before.receiveAll(topic, 500);
            topic.kafka.startEmpty();
            topic.kafka.createTopics();
            topic.create();
            take(NoteLog.notes(2), 3);
            publishFromTheBeginning();
            after.receiveAll(topic, 500);
            before.receiveAll(topic, 500);

            assertThatLog(after.log.all()).isGapless().isChained().isMirrorOf(log.all());
            assertThatLog(before.log.all()).isGapless().isChained().isMirrorOf(log.all());
            assertThat(before.outcomes()).containsEntry("NEXT", 206).containsEntry("REPEAT", 200);
        }
    }

    private void take(List<StreamId> streams, int each) {
        for (int n = 1; n <= each; n++) {
            for (StreamId stream : streams) {
                log.append(stream, new NoteTaken(random.nextInt()));
            }
        }
    }

    private void publishFromTheBeginning() throws Exception {
        log.sql("delete from cursor");
        try (Publisher publisher = new Publisher(log, topic)) {
            publisher.publishAll();
        }
    }

    /** Key, value, and name and value of every header. */
    private static List<byte[]> parts(ConsumerRecord<byte[], byte[]> record) {
        Stream<Header> headers = StreamSupport.stream(record.headers().spliterator(), false);
        return Stream.concat(
                        Stream.of(record.key(), record.value()),
                        headers.flatMap(h -> Stream.of(h.key().getBytes(StandardCharsets.US_ASCII), h.value())))
                .toList();
    }

    private static String latin1(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
