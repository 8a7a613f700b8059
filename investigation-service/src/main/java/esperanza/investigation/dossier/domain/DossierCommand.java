package esperanza.investigation.dossier.domain;

import esperanza.investigation.file.domain.AfterTheEnd;
import esperanza.investigation.file.domain.FilePart;
import esperanza.kernel.At;
import esperanza.kernel.CaseId;
import esperanza.kernel.NewId;
import esperanza.kernel.Personal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The commands on a dossier. A court asks for one also after the file has ended. */
public sealed interface DossierCommand extends AfterTheEnd {

    /**
     * Order a dossier of the case.
     *
     * @param parts those that it is to hold
     * @param asOf it holds what was on record then; empty: now
     */
    record OrderDossier(
            CaseId caseId,
            At at,
            @NewId UUID dossierId,
            DossierRecipient recipient,
            List<FilePart> parts,
            Optional<Instant> asOf,
            Personal<String> reasons)
            implements DossierCommand {}

    /** Approve that the dossier leaves the house, as a supervisor who is not the person who ordered it. */
    record ApproveDossier(CaseId caseId, At at, UUID dossierId, Personal<String> reasons) implements DossierCommand {}

    /** Refuse that the dossier leaves the house, with reasons: whoever ordered it orders another. */
    record RefuseDossier(CaseId caseId, At at, UUID dossierId, Personal<String> reasons) implements DossierCommand {}

    /** Record that the dossier is printed, before it is. */
    record PrintDossier(CaseId caseId, UUID dossierId) implements DossierCommand {}
}
