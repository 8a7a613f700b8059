package esperanza.runtime.log;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.Recorded;
import esperanza.runtime.json.EventJson;
import esperanza.runtime.log.NoteEvent.NoteTaken;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventCodecTest {

    private final NoteLog log = new NoteLog();
    private final EventCodec codec = new EventCodec(NoteLog.catalogue(), new EventJson());

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void what_was_read_lately_is_not_decoded_again() {
        log.take(NoteLog.note(), 7);
        StoredEvent stored = log.all().getFirst();
        Optional<Recorded<Object>> once = codec.read(stored);
        assertThat(once.orElseThrow().event()).isInstanceOf(NoteTaken.class);
        assertThat(codec.read(again(stored, stored.clear(), stored.hash()))).isSameAs(once);
        assertThat(codec.metadata(stored)).isSameAs(codec.metadata(again(stored, stored.clear(), stored.hash())));
    }

    /** After a restore a different event may have the same position. */
    @Test
    void another_event_at_the_same_position_is_another_event() {
        log.take(NoteLog.note(), 7);
        StoredEvent stored = log.all().getFirst();
        byte[] otherText = new String(stored.clear(), StandardCharsets.UTF_8)
                .replace("7", "8")
                .getBytes(StandardCharsets.UTF_8);
        byte[] otherHash = stored.hash().clone();
        otherHash[31] ^= 1;
        assertThat(number(codec.read(stored))).isEqualTo(7);
        assertThat(number(codec.read(again(stored, otherText, otherHash)))).isEqualTo(8);
    }

    private static int number(Optional<Recorded<Object>> event) {
        return ((NoteTaken) event.orElseThrow().event()).number();
    }

    private static StoredEvent again(StoredEvent stored, byte[] clear, byte[] hash) {
        return new StoredEvent(
                stored.position(),
                stored.stream(),
                stored.version(),
                stored.type(),
                stored.recordedAt(),
                stored.metadata(),
                clear,
                stored.sealed(),
                stored.sealedDigest(),
                hash.clone());
    }
}
