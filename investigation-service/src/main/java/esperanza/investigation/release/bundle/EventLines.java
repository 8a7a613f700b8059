package esperanza.investigation.release.bundle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import esperanza.runtime.log.StoredEvent;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** Events as they are stored, one a line, so that a stranger can make the hash of each anew. */
final class EventLines {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * An event.
     *
     * @param metadata as they were hashed, byte for byte
     * @param clear the fields that are not sealed, byte for byte
     * @param sealedDigest the SHA-256 of the sealed part; empty: nothing was sealed
     */
    private record Line(
            String category, String id, int version, String metadata, String clear, String sealedDigest, String hash) {}

    private EventLines() {}

    static String of(List<StoredEvent> events) {
        return events.stream().map(EventLines::line).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(StoredEvent event) {
        HexFormat hex = HexFormat.of();
        try {
            return JSON.writeValueAsString(new Line(
                    event.stream().category(),
                    event.stream().id().toString(),
                    event.version(),
                    new String(event.metadata(), StandardCharsets.UTF_8),
                    new String(event.clear(), StandardCharsets.UTF_8),
                    event.sealedDigest().map(hex::formatHex).orElse(""),
                    hex.formatHex(event.hash())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
