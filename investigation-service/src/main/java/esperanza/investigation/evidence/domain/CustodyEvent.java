package esperanza.investigation.evidence.domain;

import static esperanza.kernel.ActorKind.SYSTEM;
import static esperanza.kernel.Audience.INVESTIGATION;

import esperanza.files.domain.Manifest;
import esperanza.kernel.AtLeast;
import esperanza.kernel.CaseId;
import esperanza.kernel.Form;
import esperanza.kernel.OfCase;
import esperanza.kernel.OnTimeline;
import esperanza.kernel.Personal;
import esperanza.kernel.Published;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The events of the custody of an item of evidence. Names and fields are a published contract.
 *
 * <p>A transfer is complete when both sides recorded it: the holder offers, and another person receives.
 */
public sealed interface CustodyEvent extends OfCase {

    EvidenceId evidenceId();

    /**
     * A person secured the item and answers for it from now on.
     *
     * @param sha256 the hash of the file; absent if the item is no file
     * @param digest a keyed hash of the SHA-256: the same file has the same one, and only this service can compute it
     * @param holder pseudonym of that person
     * @param seal the number of the seal
     * @param contentId the subject of the file's own key, if this service stores the file
     * @param manifest what opens and proves the stored file
     * @param capture how the item was captured
     * @param attachmentId the file of a report that was taken over; intake vouched for its bytes
     */
    @Published(audience = INVESTIGATION)
    record EvidenceSecured(
            EvidenceId evidenceId,
            CaseId caseId,
            Optional<Personal<String>> sha256,
            @Form(Form.SHA256) Optional<String> digest,
            String holder,
            @OnTimeline CustodySecuring how,
            Personal<String> place,
            Optional<Personal<String>> seal,
            Optional<Personal<String>> tool,
            Optional<UUID> contentId,
            Optional<Personal<Manifest>> manifest,
            Optional<Personal<Capture>> capture,
            Optional<UUID> attachmentId)
            implements CustodyEvent {}

    /**
     * The holder handed the item over to another person, who has not received it yet.
     *
     * @param from pseudonym of the holder, who still answers for the item
     * @param to pseudonym of the person who is to receive it
     * @param seal the number of the seal as the holder read it
     */
    @Published(audience = INVESTIGATION)
    record CustodyOffered(
            EvidenceId evidenceId,
            CaseId caseId,
            UUID transferId,
            String from,
            String to,
            Personal<String> place,
            Optional<Personal<String>> seal,
            Personal<String> purpose)
            implements CustodyEvent {}

    /**
     * Another person received the item and answers for it from now on.
     *
     * @param holder pseudonym of that person
     * @param seal the number of the seal as the receiver read it
     */
    @Published(audience = INVESTIGATION)
    record CustodyReceived(
            EvidenceId evidenceId,
            CaseId caseId,
            UUID transferId,
            String holder,
            @OnTimeline boolean sealIntact,
            Optional<Personal<String>> seal)
            implements CustodyEvent {}

    /** The person to whom the item was offered did not take it: the holder still answers for it. */
    @Published(audience = INVESTIGATION)
    record CustodyDeclined(
            EvidenceId evidenceId,
            CaseId caseId,
            UUID transferId,
            @OnTimeline boolean sealIntact,
            Personal<String> reasons)
            implements CustodyEvent {}

    /**
     * A person checked whether the item is still what was secured.
     *
     * @param sha256 the hash of the file at the check
     */
    @Published(audience = INVESTIGATION)
    record IntegrityChecked(
            EvidenceId evidenceId,
            CaseId caseId,
            @OnTimeline CustodyIntegrity result,
            Optional<Personal<String>> sha256)
            implements CustodyEvent {}

    /**
     * A piece of the stored file is missing or was changed. The rest is kept, and a person checks the item.
     *
     * @param segment counted from 0
     */
    @Published(audience = INVESTIGATION, by = SYSTEM)
    record EvidenceDamaged(
            EvidenceId evidenceId,
            CaseId caseId,
            @AtLeast(0) int segment) implements CustodyEvent {}

    /** Nobody can say who held the item between two instants. */
    @Published(audience = INVESTIGATION)
    record CustodyGapRecorded(
            EvidenceId evidenceId,
            CaseId caseId,
            @OnTimeline Instant from,
            @OnTimeline Instant to,
            Personal<String> reasons)
            implements CustodyEvent {}

    /**
     * The item left custody.
     *
     * @param factId the fact of the proceeding that orders it
     */
    @Published(audience = INVESTIGATION)
    record EvidenceDisposed(
            EvidenceId evidenceId,
            CaseId caseId,
            @OnTimeline CustodyDisposal as,
            Optional<UUID> factId,
            Personal<String> reasons)
            implements CustodyEvent {}
}
