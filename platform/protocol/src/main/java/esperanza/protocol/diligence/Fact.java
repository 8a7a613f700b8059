package esperanza.protocol.diligence;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

/**
 * An event of a case, of whatever service.
 *
 * @param event the published name without service and version, like {@code file-taken}
 * @param source the service that recorded it, and {@code audience} the group that may see it in full
 * @param stream the id of the stream, and {@code version} its place there; both name the event
 * @param bySystem true if software recorded it; then it proves nothing
 * @param occurredAt when it is claimed to have happened
 * @param recordedAt when the service that owns it recorded it
 * @param content the published fields: texts, numbers, lists and maps
 */
public record Fact(
        String event,
        String source,
        String audience,
        UUID stream,
        int version,
        boolean bySystem,
        Instant occurredAt,
        Instant recordedAt,
        Map<String, Object> content) {

    /** The instant from which a term counts that this event starts: the claimed or the recorded one, the earlier. */
    Instant countsFrom() {
        Instant claimed = occurredAt.truncatedTo(ChronoUnit.MICROS);
        return claimed.isBefore(recordedAt) ? claimed : recordedAt;
    }

    /** The value of a field, as text; the field of a list's only element too. Empty text if it is not there. */
    public String text(String field) {
        Object value = content.get(field);
        return value == null ? "" : value.toString();
    }
}
