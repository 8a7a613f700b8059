package esperanza.runtime.log;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import esperanza.kernel.CaseId;
import esperanza.kernel.PlainEvent;
import esperanza.kernel.Recorded;
import esperanza.runtime.json.EventJson;
import esperanza.runtime.json.OpenedParts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Turns stored bytes into records: bytes → JSON tree → upcasters by type → record. Recent results are kept, because
 * every policy runner, projection and stream reads each event within a moment.
 */
public final class EventCodec {

    /** The part of the metadata that projections ask for most; the rest takes four times as long to read. */
    private record Cases(Optional<List<CaseId>> cases) {}

    private final EventCatalogue catalogue;
    private final EventJson json;
    private final boolean remembers;
    private final RecentlyRead<Metadata> metadata = new RecentlyRead<>();
    private final RecentlyRead<Optional<Recorded<Object>>> closed = new RecentlyRead<>();

    public EventCodec(EventCatalogue catalogue, EventJson json) {
        this(catalogue, json, true);
    }

    private EventCodec(EventCatalogue catalogue, EventJson json, boolean remembers) {
        this.catalogue = catalogue;
        this.json = json;
        this.remembers = remembers;
    }

    /** A codec for a reader of the whole log, which would wash out what all others read at this moment. */
    public EventCodec withoutMemory() {
        return new EventCodec(catalogue, json, false);
    }

    public EventCatalogue catalogue() {
        return catalogue;
    }

    EventJson json() {
        return json;
    }

    public Metadata metadata(StoredEvent stored) {
        return remembers ? metadata.of(stored, this::metadataOf) : metadataOf(stored);
    }

    /** Keeps the metadata of an event that was just written, so that nobody has to read them from its bytes. */
    void keep(long position, byte[] hash, Metadata written) {
        metadata.keep(position, written.type(), hash, written);
    }

    /** The clear part, as published. */
    public JsonNode clear(StoredEvent stored) {
        return json.tree(stored.clear());
    }

    /** The event with its personal data closed. Empty if this service does not read the type. */
    public Optional<Recorded<Object>> read(StoredEvent stored) {
        return remembers ? closed.of(stored, this::closed) : closed(stored);
    }

    /** The event with as much of its personal data as could be opened. */
    public Optional<Recorded<Object>> read(StoredEvent stored, OpenedParts opened) {
        return catalogue.reading(stored.type()).map(reading -> {
            ObjectNode event = (ObjectNode) clear(stored);
            opened.into(event); // before upcasting: an upcaster moves an opened value along with its place
            return recorded(stored, json.read(reading.lifted(event), reading.record()));
        });
    }

    /** The event alone, with its personal data closed. Empty if this catalogue does not read the type. */
    public Optional<Object> event(StoredEvent stored) {
        return catalogue.reading(stored.type()).map(reading -> event(stored, reading));
    }

    private Object event(StoredEvent stored, EventCatalogue.Reading reading) {
        if (reading.isPlain()) {
            return plain(reading.type(), json.fields(reading.lifted((ObjectNode) clear(stored))));
        }
        return reading.isCurrent()
                ? json.value(stored.clear(), reading.record())
                : json.read(reading.lifted((ObjectNode) clear(stored)), reading.record());
    }

    private static PlainEvent plain(EventType type, Map<String, Object> content) {
        return new PlainEvent(
                type.base().substring(type.base().lastIndexOf('.') + 1),
                new CaseId(UUID.fromString(String.valueOf(content.get("caseId")))),
                content);
    }

    public Logged logged(StoredEvent stored) {
        Supplier<Optional<Object>> event = remembers ? () -> read(stored).map(Recorded::event) : () -> event(stored);
        Optional<EventCatalogue.Reading> reading = catalogue.reading(stored.type());
        return new Logged(
                stored,
                reading.map(EventCatalogue.Reading::record),
                reading.flatMap(EventCatalogue.Reading::upgrade),
                () -> metadata(stored),
                () -> remembers ? metadata(stored).cases() : casesOf(stored),
                () -> event.get().orElseThrow());
    }

    private List<CaseId> casesOf(StoredEvent stored) {
        return json.value(stored.metadata(), Cases.class)
                .cases()
                .map(List::copyOf)
                .orElse(List.of());
    }

    private Metadata metadataOf(StoredEvent stored) {
        return json.value(stored.metadata(), Metadata.class);
    }

    private Optional<Recorded<Object>> closed(StoredEvent stored) {
        return event(stored).map(event -> recorded(stored, event));
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
