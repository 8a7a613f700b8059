package esperanza.intake.attachment.domain;

import static esperanza.kernel.ActorKind.EXTERNAL;
import static esperanza.kernel.ActorKind.HUMAN;
import static esperanza.kernel.ActorKind.SYSTEM;

import esperanza.files.domain.Manifest;
import esperanza.kernel.AtLeast;
import esperanza.kernel.CaseId;
import esperanza.kernel.Concerning;
import esperanza.kernel.Form;
import esperanza.kernel.OnTimeline;
import esperanza.kernel.Personal;
import esperanza.kernel.Published;
import esperanza.kernel.ReportId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Everything that can have happened to the files of a report. Names, types, sizes and sums are sealed under the case.
 * The bytes are sealed under a key of their own.
 */
public sealed interface AttachmentEvent extends Concerning {

    ReportId reportId();

    CaseId caseId();

    UUID attachmentId();

    @Override
    default List<CaseId> cases() {
        return List.of(caseId());
    }

    /**
     * The sender said that a file comes.
     *
     * @param of with what it was sent
     * @param uploadId by which its bytes come in pieces; absent: they come with the same request
     * @param file sealed under the case
     */
    @Published(by = {EXTERNAL, HUMAN})
    record AttachmentAnnounced(
            ReportId reportId,
            CaseId caseId,
            UUID attachmentId,
            @OnTimeline AttachedTo of,
            Optional<UUID> uploadId,
            Personal<SaidFile> file)
            implements AttachmentEvent {}

    /**
     * The last byte arrived, and all bytes were read back from the store.
     *
     * @param contentId the subject of the file's own key
     * @param digest a keyed digest: equal files of this service have the same
     * @param manifest sealed under the case
     */
    @Published(by = {EXTERNAL, HUMAN, SYSTEM})
    record AttachmentReceived(
            ReportId reportId,
            CaseId caseId,
            UUID attachmentId,
            UUID contentId,
            FileKind kind,
            SizeClass sizeClass,
            AsAnnounced asAnnounced,
            @Form(Form.SHA256) String digest,
            Personal<Manifest> manifest)
            implements AttachmentEvent {}

    /** No last byte arrived in the time for it. The file is still taken if it comes. */
    @Published(by = SYSTEM)
    record AttachmentNeverCame(ReportId reportId, CaseId caseId, UUID attachmentId) implements AttachmentEvent {}

    /**
     * Software looked at the bytes: what they are, whether a scanner finds something, how many pages can be shown.
     *
     * @param scannerVersion of the program and its signatures
     * @param found the name of what the scanner found, sealed under the case
     * @param tells the kinds of things that the file says about itself, sealed under the case
     */
    @Published(by = SYSTEM)
    record AttachmentChecked(
            ReportId reportId,
            CaseId caseId,
            UUID attachmentId,
            ScanResult scan,
            Optional<String> scannerVersion,
            TypeMatch type,
            @AtLeast(0) int previews,
            Optional<Personal<String>> found,
            Optional<Personal<List<FileTrait>>> tells)
            implements AttachmentEvent {}

    /**
     * A person marked the file: from now on it opens with a second person alone.
     *
     * @param by pseudonym of the sender or of the person of the mechanism
     */
    @Published(by = {EXTERNAL, HUMAN})
    record AttachmentMarked(ReportId reportId, CaseId caseId, UUID attachmentId, FileMark mark, String by)
            implements AttachmentEvent {}

    /**
     * A supervisor took off the mark that another person had set.
     *
     * @param by pseudonym
     * @param reasons sealed under the case
     */
    record AttachmentMarkLifted(
            ReportId reportId, CaseId caseId, UUID attachmentId, FileMark mark, String by, Personal<String> reasons)
            implements AttachmentEvent {}

    /**
     * An investigator, to whom the reporter's consent extends, got the bytes in order to take them over as evidence.
     * Whether they did so, investigation tells.
     *
     * @param evidenceId the id that the item will have: derived from the case, the file and its sum by a secret that the
     *     investigator has, so that other bytes become no item
     * @param receiver the tag of that person on this file
     */
    record AttachmentPassedOn(
            ReportId reportId,
            CaseId caseId,
            UUID attachmentId,
            UUID evidenceId,
            @Form(Form.TAG) Optional<String> receiver)
            implements AttachmentEvent {}

    /**
     * A piece of the stored file is missing or was changed. The rest is kept.
     *
     * @param segment counted from 0
     */
    @Published(by = SYSTEM)
    record AttachmentDamaged(
            ReportId reportId,
            CaseId caseId,
            UUID attachmentId,
            @AtLeast(0) int segment) implements AttachmentEvent {}

    /** The person had their data erased: the key of the file was destroyed, and then its bytes were removed. */
    @Published(by = SYSTEM)
    record AttachmentRemoved(ReportId reportId, CaseId caseId, UUID attachmentId, UUID erasureId)
            implements AttachmentEvent {}
}
