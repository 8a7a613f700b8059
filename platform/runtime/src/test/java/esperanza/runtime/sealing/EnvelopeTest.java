package esperanza.runtime.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import esperanza.kernel.EventId;
import esperanza.kernel.StreamId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EnvelopeTest {

    private static final byte[] TEXT = "Berta".getBytes(StandardCharsets.UTF_8);
    private static final String TYPE = "esperanza.intake.report-received.v1";
    private static final StreamId STREAM = new StreamId("report", new UUID(1, 1));
    private static final EventId EVENT = new EventId(new UUID(2, 2));
    private static final EventIdentity HERE = new EventIdentity(STREAM, EVENT, TYPE);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final DataKey key = key(new UUID(3, 3), new UUID(4, 4));

    static Stream<EventIdentity> elsewhere() {
        return Stream.of(
                new EventIdentity(new StreamId("case", STREAM.id()), EVENT, TYPE),
                new EventIdentity(new StreamId("report", new UUID(1, 2)), EVENT, TYPE),
                new EventIdentity(STREAM, new EventId(new UUID(2, 3)), TYPE),
                new EventIdentity(STREAM, EVENT, "esperanza.intake.report-received.v2"),
                new EventIdentity(STREAM, EVENT, "esperanza.intake.report-triaged.v1"));
    }

    @Test
    void what_was_sealed_opens_where_it_was_sealed() {
        assertThat(written(Envelope.seal(key, HERE, TEXT, RANDOM)).open(key, HERE))
                .isEqualTo(TEXT);
    }

    @Test
    void the_same_text_sealed_twice_looks_different() {
        assertThat(bytes(Envelope.seal(key, HERE, TEXT, RANDOM)))
                .isNotEqualTo(bytes(Envelope.seal(key, HERE, TEXT, RANDOM)));
    }

    @ParameterizedTest
    @MethodSource("elsewhere")
    void an_envelope_that_is_moved_to_another_stream_event_or_type_does_not_open(EventIdentity elsewhere) {
        Envelope envelope = Envelope.seal(key, HERE, TEXT, RANDOM);
        assertThatThrownBy(() -> envelope.open(key, elsewhere))
                .isInstanceOf(SealingFailed.class)
                .hasMessage("sealing-failed");
    }

    @Test
    void an_envelope_does_not_open_with_the_key_of_another_subject_or_of_another_id() {
        Envelope envelope = Envelope.seal(key, HERE, TEXT, RANDOM);
        DataKey ofAnother = key(new UUID(3, 9), new UUID(4, 9));
        DataKey sameBytes = new DataKey(ofAnother.subject(), ofAnother.kid(), key.key());
        DataKey otherId = new DataKey(key.subject(), ofAnother.kid(), key.key());
        assertThatThrownBy(() -> envelope.open(ofAnother, HERE)).isInstanceOf(SealingFailed.class);
        assertThatThrownBy(() -> envelope.open(sameBytes, HERE)).isInstanceOf(SealingFailed.class);
        assertThatThrownBy(() -> envelope.open(otherId, HERE)).isInstanceOf(SealingFailed.class);
    }

    @Test
    void every_single_flipped_bit_fails() {
        byte[] sealed = bytes(Envelope.seal(key, HERE, TEXT, RANDOM));
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] flipped = sealed.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(catchThrowable(
                            () -> Envelope.readFrom(ByteBuffer.wrap(flipped)).open(key, HERE)))
                    .as("bit %d", bit)
                    .isInstanceOf(SealingFailed.class);
        }
    }

    @Test
    void whatever_is_cut_off_fails() {
        byte[] sealed = bytes(Envelope.seal(key, HERE, TEXT, RANDOM));
        for (int length = 0; length < sealed.length; length++) {
            ByteBuffer cut = ByteBuffer.wrap(sealed, 0, length);
            assertThatThrownBy(() -> Envelope.readFrom(cut)).isInstanceOf(SealingFailed.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 256",
        "1, 256",
        "255, 256",
        "256, 256",
        "257, 512",
        "512, 512",
        "513, 1024",
        "1025, 2048",
        "2049, 4096",
        "4096, 4096",
        "4097, 8192",
        "8192, 8192",
        "8193, 12288",
        "100000, 102400"
    })
    void sizes_fall_into_buckets(int length, int bucket) {
        byte[] padded = Padding.toBucket("x".repeat(length).getBytes(StandardCharsets.US_ASCII));
        assertThat(new String(padded, StandardCharsets.US_ASCII))
                .isEqualTo("x".repeat(length) + " ".repeat(bucket - length));
    }

    private static DataKey key(UUID subject, UUID kid) {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new DataKey(subject, kid, AesGcm.key(bytes));
    }

    private static Envelope written(Envelope envelope) {
        return Envelope.readFrom(ByteBuffer.wrap(bytes(envelope)));
    }

    private static byte[] bytes(Envelope envelope) {
        ByteBuffer out = ByteBuffer.allocate(envelope.size());
        envelope.writeTo(out);
        return out.array();
    }
}
