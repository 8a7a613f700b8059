package esperanza.investigation.release.domain;

import static esperanza.kernel.Audience.INVESTIGATION;

import esperanza.investigation.evidence.domain.EvidenceId;
import esperanza.investigation.evidence.domain.EvidenceRecipient;
import esperanza.kernel.AtLeast;
import esperanza.kernel.CaseId;
import esperanza.kernel.Form;
import esperanza.kernel.OfCase;
import esperanza.kernel.OnTimeline;
import esperanza.kernel.Personal;
import esperanza.kernel.Published;
import esperanza.protocol.vocabulary.OpeningPurpose;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The events of a release of evidence. Names and fields are a published contract. */
public sealed interface ReleaseEvent extends OfCase {

    UUID releaseId();

    /**
     * Items of evidence were released for somebody outside the house.
     *
     * @param releasedBy pseudonym of the person; another one has to agree if an item is restricted
     * @param recipient the receiver: body, person, address
     * @param basis on which law or order the receiver may have them
     */
    @Published(audience = INVESTIGATION)
    record EvidenceReleased(
            CaseId caseId,
            UUID releaseId,
            @OnTimeline EvidenceRecipient to,
            @AtLeast(1) List<EvidenceId> items,
            @AtLeast(1) String releasedBy,
            Personal<String> recipient,
            Optional<Personal<String>> basis,
            Personal<String> reasons)
            implements ReleaseEvent {}

    /**
     * Another person agreed that restricted items leave the house.
     *
     * @param restricted the items to which that person agreed, each with its ground
     * @param agreedBy pseudonym of that person
     */
    @Published(audience = INVESTIGATION)
    record ReleaseAgreed(
            CaseId caseId,
            UUID releaseId,
            @AtLeast(1) List<RestrictedItem> restricted,
            @AtLeast(1) String agreedBy,
            Personal<String> reasons)
            implements ReleaseEvent {}

    /** The release was withdrawn: nothing more is exported by it. */
    @Published(audience = INVESTIGATION)
    record ReleaseWithdrawn(CaseId caseId, UUID releaseId, Personal<String> reasons) implements ReleaseEvent {}

    /**
     * A person took out a bundle of the released items.
     *
     * @param tagSum the SHA-256 of the bundle's tagmanifest-sha256.txt, which names every other file with its sum
     */
    @Published(audience = INVESTIGATION)
    record BundleExported(
            CaseId caseId,
            UUID releaseId,
            UUID bundleId,
            OpeningPurpose purpose,
            @AtLeast(1) List<EvidenceId> items,
            @Form(Form.SHA256) String tagSum)
            implements ReleaseEvent {}
}
