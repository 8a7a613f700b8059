package esperanza.investigation.file.read.streams;

import esperanza.kernel.EventId;
import esperanza.runtime.log.Metadata;
import esperanza.runtime.log.StoredEvent;

/** An event that names the case for which it was read. */
public record CaseEvent(StoredEvent stored, Metadata metadata) {

    public EventId id() {
        return metadata.eventId();
    }

    /** The published name without service and version, like {@code file-taken}. */
    public String name() {
        return part(2);
    }

    /** The service that recorded it. */
    public String source() {
        return part(1);
    }

    private String part(int place) {
        return stored.type().split("\\.")[place];
    }
}
