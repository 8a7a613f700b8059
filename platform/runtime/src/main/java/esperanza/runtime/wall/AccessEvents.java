package esperanza.runtime.wall;

import esperanza.access.AccessEvent;
import esperanza.runtime.json.EventJson;
import esperanza.runtime.log.EventCatalogue;
import esperanza.runtime.log.EventCodec;
import esperanza.runtime.log.StoredEvent;
import java.util.Optional;

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

    Optional<AccessEvent> read(StoredEvent stored) {
        return codec.event(stored).map(AccessEvent.class::cast);
    }
}
