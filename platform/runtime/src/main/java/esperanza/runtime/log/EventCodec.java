package esperanza.runtime.log;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import esperanza.kernel.Recorded;
import esperanza.runtime.json.EventJson;
import esperanza.runtime.json.OpenedParts;
import java.util.Optional;

/** Stored bytes to records: bytes → JSON tree → upcasters by type → record. */
public final class EventCodec {

    private final EventCatalogue catalogue;
    private final EventJson json;

    public EventCodec(EventCatalogue catalogue, EventJson json) {
        this.catalogue = catalogue;
        this.json = json;
    }

    public EventCatalogue catalogue() {
        return catalogue;
    }

    EventJson json() {
        return json;
    }

    public Metadata metadata(StoredEvent stored) {
        return json.value(stored.metadata(), Metadata.class);
    }

    /** The clear part, as published. */
    public JsonNode clear(StoredEvent stored) {
        return json.tree(stored.clear());
    }

    /** The event with its personal data closed. Empty if this service does not read the type. */
    public Optional<Recorded<Object>> read(StoredEvent stored) {
        return read(stored, OpenedParts.NONE);
    }

    /** The event with as much of its personal data as could be opened. */
    public Optional<Recorded<Object>> read(StoredEvent stored, OpenedParts opened) {
        return catalogue.reading(stored.type()).map(reading -> {
            ObjectNode event = (ObjectNode) clear(stored);
            opened.into(event); // before it is lifted: an upcaster moves what was sealed along with its place
            return recorded(stored, json.read(reading.lifted(event), reading.record()));
        });
    }

    public Logged logged(StoredEvent stored) {
        return new Logged(stored, metadata(stored), read(stored));
    }

    private Recorded<Object> recorded(StoredEvent stored, Object event) {
        Metadata metadata = metadata(stored);
        return new Recorded<>(
                stored.position(),
                stored.version(),
                metadata.eventId(),
                metadata.who(),
                metadata.occurredAt(),
                metadata.recordedAt(),
                event);
    }
}
