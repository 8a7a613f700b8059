package esperanza.runtime.log;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.CaseId;
import esperanza.kernel.Recorded;
import esperanza.runtime.json.EventJson;
import esperanza.runtime.log.NoteEvent.NoteTaken;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    @Test
    void the_cases_are_those_of_the_metadata_whether_these_were_asked_for_or_not() {
        log.take(NoteLog.note(), 7);
        StoredEvent stored = log.all().getFirst();
        List<CaseId> cases = List.of(new CaseId(new UUID(1, 2)), new CaseId(new UUID(3, 4)));
        String without = new String(stored.metadata(), StandardCharsets.UTF_8);
        assertThat(without).doesNotContain("\"cases\"");
        String with = without.replaceFirst(
                "\\{",
                "{\"cases\":[\"" + cases.get(0).value() + "\",\"" + cases.get(1).value() + "\"],");
        assertCases(stored, without, List.of());
        assertCases(stored, with, cases);
    }

    private void assertCases(StoredEvent stored, String metadata, List<CaseId> cases) {
        StoredEvent event = withMetadata(stored, metadata.getBytes(StandardCharsets.UTF_8), (byte) cases.size());
        for (EventCodec each : List.of(codec, codec.withoutMemory())) {
            assertThat(each.logged(event).cases()).isEqualTo(cases);
            assertThat(each.logged(event).metadata().cases()).isEqualTo(cases);
            assertThat(each.logged(event).recordedAt())
                    .isEqualTo(each.logged(event).metadata().recordedAt());
        }
    }

    private static StoredEvent withMetadata(StoredEvent stored, byte[] metadata, byte hash) {
        return new StoredEvent(
                stored.position(),
                stored.stream(),
                stored.version(),
                stored.type(),
                stored.recordedAt(),
                metadata,
                stored.clear(),
                stored.sealed(),
                stored.sealedDigest(),
                new byte[] {hash});
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
