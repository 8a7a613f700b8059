package esperanza.investigation.dossier.rest;

import esperanza.investigation.dossier.domain.Dossier.Known;
import esperanza.investigation.dossier.domain.DossierRecipient;
import esperanza.investigation.file.domain.FilePart;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The dossiers of a case; those of the latest date come first. */
public record DossiersView(List<Ordered> items) {

    /**
     * A dossier.
     *
     * @param asOf it holds what was on record then
     * @param orderedBy pseudonym of the person who ordered it
     * @param approvedBy pseudonym of the person who approved it; absent: it cannot be printed yet
     * @param refusedBy pseudonym of the person who refused it; absent: nobody did
     * @param printed how many times it was printed
     */
    public record Ordered(
            UUID dossierId,
            DossierRecipient recipient,
            List<FilePart> parts,
            Instant asOf,
            String orderedBy,
            Optional<String> approvedBy,
            Optional<String> refusedBy,
            int printed) {

        static Ordered of(Known dossier) {
            return new Ordered(
                    dossier.order().dossierId(),
                    dossier.order().recipient(),
                    dossier.order().parts(),
                    dossier.order().asOf(),
                    dossier.order().orderedBy(),
                    dossier.approvedBy(),
                    dossier.refusedBy(),
                    dossier.printed());
        }
    }

    static DossiersView of(List<Known> dossiers) {
        return new DossiersView(dossiers.stream().map(Ordered::of).toList());
    }
}
