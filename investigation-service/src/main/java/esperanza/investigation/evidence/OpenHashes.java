package esperanza.investigation.evidence;

import esperanza.access.NotHere;
import esperanza.investigation.evidence.FindEvidence.Item;
import esperanza.investigation.evidence.domain.CustodyEvent.EvidenceSecured;
import esperanza.investigation.file.OnFile;
import esperanza.investigation.file.domain.FilePart;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.protocol.vocabulary.OpeningPurpose;
import esperanza.runtime.command.Asked;
import esperanza.runtime.opening.PartOpenings;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Opens the SHA-256 of the files of the register for a stated purpose, on the record. */
@Singleton
public class OpenHashes {

    /** @param sha256 by item; a hash that was erased is left out */
    public record Opened(List<Item> items, Map<UUID, String> sha256) {}

    private final OnFile onFile;
    private final FindEvidence finder;
    private final PartOpenings openings;
    private final OpenedSecuring securing;

    OpenHashes(OnFile onFile, FindEvidence finder, PartOpenings openings, OpenedSecuring securing) {
        this.onFile = onFile;
        this.finder = finder;
        this.openings = openings;
        this.securing = securing;
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
        return securing.of(caseId, items).map(secured -> secured.entrySet().stream()
                .flatMap(each -> sha256(each.getValue()).map(sum -> Map.entry(each.getKey(), sum)).stream())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Optional<String> sha256(EvidenceSecured secured) {
        return secured.sha256().flatMap(Personal::value);
    }
}
