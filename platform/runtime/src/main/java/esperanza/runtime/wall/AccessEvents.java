package esperanza.runtime.wall;

import esperanza.access.AccessEvent;
import esperanza.kernel.CaseId;
import esperanza.runtime.json.EventJson;
import esperanza.runtime.log.EventCatalogue;
import esperanza.runtime.log.EventCodec;
import esperanza.runtime.log.StoredEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads the events that change who may know of a case. A service says which service publishes them. */
public final class AccessEvents {

    private final EventCodec codec;

    private AccessEvents(EventCodec codec) {
        this.codec = codec;
    }

    /** @param source the name of the publishing service; events of any other service change nothing */
    public static AccessEvents publishedBy(String source) {
        EventCatalogue catalogue = new EventCatalogue("access").reads(source, AccessEvent.class);
        return new AccessEvents(new EventCodec(catalogue, new EventJson()));
    }

    public EventCatalogue catalogue() {
        return codec.catalogue();
    }

    /** What these events of the log, in their order, tell of each case that they name. Fails if one cannot be read. */
    Map<CaseId, AccessSoFar> told(List<StoredEvent> events) {
        return told(events, this::read);
    }

    /** The same. An event that cannot be read shuts the cases that it names to everybody, and no other. */
    Map<CaseId, AccessSoFar> toldOrShut(List<StoredEvent> events) {
        return told(events, stored -> {
            try {
                return read(stored);
            } catch (RuntimeException unreadable) {
                return Optional.of(AccessSoFar.UNREADABLE);
            }
        });
    }

    private Optional<AccessSoFar> read(StoredEvent stored) {
        return codec.event(stored).map(AccessEvent.class::cast).map(AccessSoFar::of);
    }

    private Map<CaseId, AccessSoFar> told(
            List<StoredEvent> events, Function<StoredEvent, Optional<AccessSoFar>> reading) {
        Map<CaseId, AccessSoFar> told = new LinkedHashMap<>();
        for (StoredEvent stored : events) {
            reading.apply(stored)
                    .ifPresent(next ->
                            codec.metadata(stored).cases().forEach(of -> told.merge(of, next, AccessSoFar::then)));
        }
        return told;
    }
}
