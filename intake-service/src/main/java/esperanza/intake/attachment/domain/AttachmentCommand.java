package esperanza.intake.attachment.domain;

import esperanza.files.domain.Manifest;
import esperanza.kernel.CaseId;
import esperanza.kernel.ReportId;
import java.util.Optional;
import java.util.UUID;

/** Commands on the files of a report. */
public sealed interface AttachmentCommand {

    /**
     * @param by pseudonym of the sender
     * @param most files that a report may have by the door at which this one comes
     */
    record AnnounceFile(
            ReportId reportId,
            CaseId caseId,
            UUID attachmentId,
            AttachedTo of,
            Optional<UUID> uploadId,
            SaidFile file,
            Optional<FileMark> mark,
            String by,
            int most)
            implements AttachmentCommand {}

    /** @param by pseudonym of the caller */
    record MarkFile(UUID attachmentId, FileMark mark, String by) implements AttachmentCommand {}

    /** @param by pseudonym of the caller */
    record LiftMark(UUID attachmentId, FileMark mark, String by, String reasons) implements AttachmentCommand {}

    /** The last byte arrived. */
    record ReceiveFile(UUID attachmentId, FileKind kind, AsAnnounced asAnnounced, String digest, Manifest manifest)
            implements AttachmentCommand {}

    /** The time for the last byte is over. */
    record MissFile(UUID attachmentId) implements AttachmentCommand {}

    record CheckFile(UUID attachmentId, Checkup checkup) implements AttachmentCommand {}

    record PassFileOn(UUID attachmentId, UUID evidenceId, String receiver) implements AttachmentCommand {}

    record RecordDamage(UUID attachmentId, int segment) implements AttachmentCommand {}

    /** The keys of all files of the report were destroyed. */
    record RemoveFiles(UUID erasureId) implements AttachmentCommand {}
}
