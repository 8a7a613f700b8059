package esperanza.investigation.evidence;

import static esperanza.investigation.evidence.EvidenceStreams.CUSTODY;

import esperanza.access.NotHere;
import esperanza.investigation.evidence.FindEvidence.Item;
import esperanza.investigation.evidence.domain.CustodyEvent;
import esperanza.investigation.evidence.domain.CustodyEvent.EvidenceSecured;
import esperanza.investigation.file.OnFile;
import esperanza.investigation.file.domain.FilePart;
import esperanza.kernel.CaseId;
import esperanza.kernel.Recorded;
import esperanza.kernel.store.SealedEvents;
import esperanza.protocol.vocabulary.OpeningPurpose;
import esperanza.runtime.Streams;
import esperanza.runtime.command.Asked;
import esperanza.runtime.opening.PartOpenings;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Opens the SHA-256 of the files of the register for a stated purpose, on the record. */
@Singleton
public class OpenHashes {

    /** @param sha256 by item; a hash that was erased is left out */
    public record Opened(List<Item> items, Map<UUID, String> sha256) {}

    private final OnFile onFile;
    private final FindEvidence finder;
    private final PartOpenings openings;
    private final SealedEvents<CustodyEvent> sealed;

    OpenHashes(OnFile onFile, FindEvidence finder, PartOpenings openings, Streams streams) {
        this.onFile = onFile;
        this.finder = finder;
        this.openings = openings;
        this.sealed = streams.sealed(CustodyEvent.class);
    }

    /** Fails with {@link NotHere} for a caller who may not know of the case, and if the case has no file. */
    public Uni<Opened> open(Asked<?> asked, UUID caseId, OpeningPurpose purpose, Optional<String> reasons) {
        PartOpenings.Opening opening =
                new PartOpenings.Opening(caseId, List.of(new CaseId(caseId)), FilePart.EVIDENCE, purpose, reasons);
        return onFile.anybodys(asked, caseId)
                .chain(() -> openings.open(asked, opening, _ -> finder.items(asked.caller(), caseId)
                        .chain(items -> hashes(caseId, items).map(sha256 -> new Opened(items, sha256)))));
    }

    private Uni<Map<UUID, String>> hashes(UUID caseId, List<Item> items) {
        return Multi.createFrom()
                .iterable(items)
                .onItem()
                .transformToUniAndConcatenate(item -> hash(caseId, item.id()).map(hash -> Map.entry(item.id(), hash)))
                .collect()
                .in(HashMap<UUID, String>::new, (all, each) -> each.getValue()
                        .ifPresent(hash -> all.put(each.getKey(), hash)))
                .map(Map::copyOf);
    }

    private Uni<Optional<String>> hash(UUID caseId, UUID item) {
        return sealed.open(CUSTODY.stream(item), Set.of(caseId)).map(chain -> chain.stream()
                .map(Recorded::event)
                .filter(EvidenceSecured.class::isInstance)
                .map(EvidenceSecured.class::cast)
                .findFirst()
                .flatMap(EvidenceSecured::sha256)
                .flatMap(sha256 -> sha256.value()));
    }
}
