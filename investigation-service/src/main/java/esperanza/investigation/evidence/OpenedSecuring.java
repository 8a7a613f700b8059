package esperanza.investigation.evidence;

import static esperanza.investigation.evidence.EvidenceStreams.CUSTODY;

import esperanza.files.domain.Manifest;
import esperanza.investigation.evidence.FindEvidence.Item;
import esperanza.investigation.evidence.domain.CustodyEvent;
import esperanza.investigation.evidence.domain.CustodyEvent.EvidenceSecured;
import esperanza.kernel.Personal;
import esperanza.kernel.Recorded;
import esperanza.kernel.store.SealedEvents;
import esperanza.runtime.Streams;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Opens how items were secured. The caller records the opening. */
@Singleton
public class OpenedSecuring {

    private final SealedEvents<CustodyEvent> sealed;

    OpenedSecuring(Streams streams) {
        this.sealed = streams.sealed(CustodyEvent.class);
    }

    /** By item; an item that nobody secured is left out. */
    public Uni<Map<UUID, EvidenceSecured>> of(UUID caseId, List<Item> items) {
        return Multi.createFrom()
                .iterable(items)
                .onItem()
                .transformToUniAndConcatenate(
                        item -> secured(caseId, item.id()).map(secured -> Map.entry(item.id(), secured)))
                .collect()
                .in(HashMap<UUID, EvidenceSecured>::new, (all, each) -> each.getValue()
                        .ifPresent(secured -> all.put(each.getKey(), secured)))
                .map(Map::copyOf);
    }

    /** The manifest of an item whose file this service stores. It is shown to nobody. */
    Uni<Optional<Manifest>> file(UUID caseId, UUID item) {
        return secured(caseId, item)
                .map(secured -> secured.flatMap(EvidenceSecured::manifest).flatMap(Personal::value));
    }

    private Uni<Optional<EvidenceSecured>> secured(UUID caseId, UUID item) {
        return sealed.open(CUSTODY.stream(item), Set.of(caseId)).map(chain -> chain.stream()
                .map(Recorded::event)
                .filter(EvidenceSecured.class::isInstance)
                .map(EvidenceSecured.class::cast)
                .findFirst());
    }
}
