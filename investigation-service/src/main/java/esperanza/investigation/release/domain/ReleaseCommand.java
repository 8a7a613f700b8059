package esperanza.investigation.release.domain;

import esperanza.investigation.evidence.domain.EvidenceId;
import esperanza.investigation.evidence.domain.EvidenceRecipient;
import esperanza.investigation.file.domain.AfterTheEnd;
import esperanza.investigation.file.domain.OfTheLead;
import esperanza.investigation.file.domain.OfTheLeadOrASupervisor;
import esperanza.kernel.At;
import esperanza.kernel.CaseId;
import esperanza.kernel.NewId;
import esperanza.kernel.Personal;
import esperanza.protocol.vocabulary.OpeningPurpose;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The commands on a release of evidence. A court asks for evidence also after the file has ended. */
public sealed interface ReleaseCommand extends AfterTheEnd {

    /**
     * Release items of evidence for somebody outside the house.
     *
     * @param recipient the receiver: body, person, address
     * @param basis on which law or order the receiver may have them
     */
    record ReleaseEvidence(
            CaseId caseId,
            At at,
            @NewId UUID releaseId,
            EvidenceRecipient to,
            List<EvidenceId> items,
            Personal<String> recipient,
            Optional<Personal<String>> basis,
            Personal<String> reasons)
            implements ReleaseCommand, OfTheLead {}

    /**
     * Agree that restricted items leave the house, as a supervisor who did not release them.
     *
     * @param restricted the grounds on which items of the release were read as restricted
     */
    record AgreeToRelease(
            CaseId caseId, At at, UUID releaseId, List<RestrictedItem> restricted, Personal<String> reasons)
            implements ReleaseCommand {}

    /** Withdraw the release: nothing more is exported by it. */
    record WithdrawRelease(CaseId caseId, At at, UUID releaseId, Personal<String> reasons)
            implements ReleaseCommand, OfTheLeadOrASupervisor {}

    /**
     * Record that a bundle is exported, before its first byte leaves.
     *
     * @param restricted the grounds on which items of the release were read as restricted
     * @param tagSum the SHA-256 of the list that names every other file of the bundle with its sum
     */
    record ExportBundle(
            CaseId caseId,
            UUID releaseId,
            UUID bundleId,
            OpeningPurpose purpose,
            List<RestrictedItem> restricted,
            String tagSum)
            implements ReleaseCommand {}
}
