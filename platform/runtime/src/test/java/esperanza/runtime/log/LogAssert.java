package esperanza.runtime.log;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.StreamId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.assertj.core.api.AbstractAssert;

/** Properties of any log, whatever process died while it was written. */
public final class LogAssert extends AbstractAssert<LogAssert, List<StoredEvent>> {

    /** The fields that an event and its mirrored copy have in common. */
    private record Copied(
            UUID stream, int version, String type, Instant recordedAt, String metadata, String clear, String hash) {}

    private LogAssert(List<StoredEvent> actual) {
        super(actual, LogAssert.class);
    }

    public static LogAssert assertThatLog(List<StoredEvent> events) {
        return new LogAssert(events);
    }

    /** Positions 1, 2, 3 … and of every stream the versions 1, 2, 3 … in that order. */
    public LogAssert isGapless() {
        assertThat(actual)
                .extracting(StoredEvent::position)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, actual.size()).boxed().toList());
        byStream().forEach((stream, events) -> assertThat(events)
                .as("versions of %s", stream)
                .extracting(e -> (long) e.version())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, events.size()).boxed().toList()));
        return this;
    }

    /** Every hash can be recomputed from the stored bytes. */
    public LogAssert isChained() {
        byStream().values().forEach(events -> {
            byte[] previous = new byte[0];
            for (StoredEvent e : events) {
                String category =
                        e.stream().category().substring(e.stream().category().indexOf('.') + 1);
                byte[] digest = e.sealedDigest().orElse(Chain.NOTHING);
                previous =
                        Chain.hash(category, e.stream().id(), e.version(), e.metadata(), e.clear(), digest, previous);
                assertThat(e.hash())
                        .as("hash of %s %d", e.stream(), e.version())
                        .isEqualTo(previous);
            }
        });
        return this;
    }

    /** The log has the same streams, versions, bytes and hashes under the publisher's name, and nothing sealed. */
    public LogAssert isMirrorOf(List<StoredEvent> publisher) {
        assertThat(actual).allSatisfy(e -> {
            assertThat(e.stream().category()).isEqualTo(NoteLog.SOURCE + '.' + NoteLog.CATEGORY);
            assertThat(e.sealed()).isEmpty();
        });
        assertThat(copied(actual)).containsExactlyElementsOf(copied(publisher));
        return this;
    }

    private static List<Copied> copied(List<StoredEvent> events) {
        HexFormat hex = HexFormat.of();
        return events.stream()
                .map(e -> new Copied(
                        e.stream().id(),
                        e.version(),
                        e.type(),
                        e.recordedAt(),
                        hex.formatHex(e.metadata()),
                        hex.formatHex(e.clear()),
                        hex.formatHex(e.hash())))
                .sorted(Comparator.comparing(Copied::stream).thenComparing(Copied::version))
                .toList();
    }

    private Map<StreamId, List<StoredEvent>> byStream() {
        return actual.stream().collect(Collectors.groupingBy(StoredEvent::stream));
    }
}
