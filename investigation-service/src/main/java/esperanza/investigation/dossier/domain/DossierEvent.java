package esperanza.investigation.dossier.domain;

import static esperanza.kernel.Audience.INVESTIGATION;

import esperanza.investigation.file.domain.FilePart;
import esperanza.kernel.AtLeast;
import esperanza.kernel.CaseId;
import esperanza.kernel.OfCase;
import esperanza.kernel.OnTimeline;
import esperanza.kernel.Personal;
import esperanza.kernel.Published;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The events of a dossier. Names and fields are a published contract. */
public sealed interface DossierEvent extends OfCase {

    UUID dossierId();

    /**
     * A dossier of the case was ordered for somebody outside the house.
     *
     * @param asOf it holds what was on record then
     * @param orderedBy pseudonym of the person; another one has to approve
     */
    @Published(audience = INVESTIGATION)
    record DossierOrdered(
            CaseId caseId,
            UUID dossierId,
            @OnTimeline DossierRecipient recipient,
            @AtLeast(1) List<FilePart> parts,
            @OnTimeline Instant asOf,
            @AtLeast(1) String orderedBy,
            Personal<String> reasons)
            implements DossierEvent {}

    /**
     * Another person approved that the dossier leaves the house.
     *
     * @param approvedBy pseudonym of that person
     */
    @Published(audience = INVESTIGATION)
    record DossierApproved(
            CaseId caseId, UUID dossierId, @AtLeast(1) String approvedBy, Personal<String> reasons)
            implements DossierEvent {}

    /**
     * A supervisor refused that the dossier leaves the house: it is never printed.
     *
     * @param refusedBy pseudonym of that person
     */
    @Published(audience = INVESTIGATION)
    record DossierRefused(
            CaseId caseId, UUID dossierId, @AtLeast(1) String refusedBy, Personal<String> reasons)
            implements DossierEvent {}

    /** A person printed the dossier, and so opened the parts that it holds. */
    @Published(audience = INVESTIGATION)
    record DossierPrinted(CaseId caseId, UUID dossierId) implements DossierEvent {}
}
