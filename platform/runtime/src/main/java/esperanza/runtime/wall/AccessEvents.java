package esperanza.runtime.wall;

import esperanza.access.AccessEvent;
import esperanza.kernel.CaseId;
import esperanza.runtime.json.EventJson;
import esperanza.runtime.log.EventCatalogue;
import esperanza.runtime.log.EventCodec;
import esperanza.runtime.log.Logged;
import esperanza.runtime.log.StoredEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the events that change who may know of a case. A service says which services publish them. */
public final class AccessEvents {

    private final EventCodec codec;
    private final Set<String> publishers;

    private AccessEvents(EventCodec codec, Set<String> publishers) {
        this.codec = codec;
        this.publishers = publishers;
    }

    /**
     * Events of any other service change nothing.
     *
     * @param reports the service that takes the reports
     * @param suspects the service that records the suspects
     */
    public static AccessEvents publishedBy(String reports, String suspects) {
        EventCatalogue catalogue = new EventCatalogue("access")
                .reads(reports, AccessEvent.OfReports.class)
                .reads(suspects, AccessEvent.OfSuspects.class);
        return new AccessEvents(new EventCodec(catalogue, new EventJson()), Set.of(reports, suspects));
    }

    /** The services that publish them. */
    Set<String> publishers() {
        return publishers;
    }

    public EventCatalogue catalogue() {
        return codec.catalogue();
    }

    /** The access to each case that these events name, as they tell it in their order. Fails if one cannot be read. */
    Map<CaseId, AccessSoFar> toldBy(List<Logged> events) {
        Map<CaseId, AccessSoFar> told = new LinkedHashMap<>();
        for (Logged event : events) {
            read(event.stored()).ifPresent(next -> add(told, event.cases(), next));
        }
        return told;
    }

    /** The access to a case, as the event at this position tells it. */
    record Told(long position, CaseId of, AccessSoFar told) {}

    /** The same, event by event. One that cannot be read shuts the cases that it names to everybody, and no other. */
    List<Told> eachToldOrShut(List<StoredEvent> events) {
        List<Told> told = new ArrayList<>();
        for (StoredEvent stored : events) {
            readOrShut(stored).ifPresent(next -> codec.metadata(stored)
                    .cases()
                    .forEach(of -> told.add(new Told(stored.position(), of, next))));
        }
        return told;
    }

    private Optional<AccessSoFar> readOrShut(StoredEvent stored) {
        try {
            return read(stored);
        } catch (RuntimeException unreadable) {
            return Optional.of(AccessSoFar.UNREADABLE);
        }
    }

    private Optional<AccessSoFar> read(StoredEvent stored) {
        return codec.event(stored).map(AccessEvent.class::cast).map(AccessSoFar::of);
    }

    private static void add(Map<CaseId, AccessSoFar> told, List<CaseId> cases, AccessSoFar next) {
        cases.forEach(of -> told.merge(of, next, AccessSoFar::then));
    }
}
