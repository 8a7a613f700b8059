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

    /** What these events of the log, in their order, tell of each case that they name. */
    Map<CaseId, AccessSoFar> told(List<StoredEvent> events) {
        Map<CaseId, AccessSoFar> told = new LinkedHashMap<>();
        for (StoredEvent stored : events) {
            codec.event(stored)
                    .map(AccessEvent.class::cast)
                    .map(AccessSoFar::of)
                    .ifPresent(next ->
                            codec.metadata(stored).cases().forEach(of -> told.merge(of, next, AccessSoFar::then)));
        }
        return told;
    }
}
