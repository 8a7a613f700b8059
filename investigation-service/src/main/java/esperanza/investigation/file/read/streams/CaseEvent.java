package esperanza.investigation.file.read.streams;

import esperanza.kernel.Actor;
import esperanza.kernel.Audience;
import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.kernel.StreamId;
import esperanza.runtime.log.Metadata;
import esperanza.runtime.log.StoredEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * An event that names the case for which it was read.
 *
 * @param name as published, without service and version, like {@code file-taken}
 * @param source the service that recorded it
 * @param cases all cases that it names
 * @param fields as published: texts, numbers, lists and maps
 */
public record CaseEvent(
        EventId id,
        String name,
        String source,
        List<CaseId> cases,
        Audience audience,
        StreamId stream,
        int version,
        Actor by,
        Instant occurredAt,
        Instant recordedAt,
        Map<String, Object> fields) {

    static CaseEvent of(StoredEvent stored, Metadata metadata, Map<String, Object> fields) {
        String[] type = stored.type().split("\\.");
        return new CaseEvent(
                metadata.eventId(),
                type[2],
                type[1],
                metadata.cases(),
                metadata.audience(),
                stored.stream(),
                stored.version(),
                metadata.who(),
                metadata.occurredAt(),
                metadata.recordedAt(),
                fields);
    }

    /** The same event with another version. */
    public CaseEvent at(int otherVersion) {
        return new CaseEvent(
                id, name, source, cases, audience, stream, otherVersion, by, occurredAt, recordedAt, fields);
    }
}
