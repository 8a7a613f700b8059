package esperanza.intake.attachment;

import static esperanza.intake.attachment.AttachmentStreams.ATTACHMENT;

import esperanza.files.domain.Manifest;
import esperanza.intake.attachment.domain.Attachment;
import esperanza.intake.attachment.domain.AttachmentEvent;
import esperanza.intake.attachment.domain.AttachmentEvent.AttachmentReceived;
import esperanza.intake.attachment.domain.AttachmentRule;
import esperanza.intake.attachment.domain.Attachments;
import esperanza.intake.attachment.domain.SaidFile;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.Recorded;
import esperanza.kernel.RuleViolation;
import esperanza.kernel.store.SealedEvents;
import esperanza.runtime.Streams;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Opens what is sealed of the files of a report, for software, and for persons whose opening was recorded. */
@Singleton
public class OpenedFiles {

    private final Streams streams;
    private final SealedEvents<AttachmentEvent> sealed;

    OpenedFiles(Streams streams) {
        this.streams = streams;
        this.sealed = streams.sealed(AttachmentEvent.class);
    }

    /** Of an erased case names and manifests stay closed. */
    Uni<Attachments> of(UUID reportId, CaseId caseId) {
        return sealed.open(ATTACHMENT.stream(reportId), Set.of(caseId.value())).map(history -> ATTACHMENT
                .decider()
                .replay(history.stream().map(Recorded::event).toList()));
    }

    /** All files of a report, for software. */
    public Uni<Attachments> all(UUID reportId) {
        return streams.state(ATTACHMENT, reportId)
                .chain(files -> files.all().isEmpty()
                        ? Uni.createFrom().item(files)
                        : of(reportId, files.all().getFirst().announced().caseId()));
    }

    /** One file; empty if the report has no such file. */
    public Uni<Optional<Attachment>> one(UUID reportId, UUID attachmentId) {
        return streams.state(ATTACHMENT, reportId).chain(files -> files.find(attachmentId)
                .map(one -> of(reportId, one.announced().caseId()).map(all -> all.find(attachmentId)))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    /** The words of the sender about it; of an erased file there are none. */
    static SaidFile said(Attachment one) {
        return one.announced().file().value().orElse(SaidFile.named(Optional.empty(), Optional.empty()));
    }

    /** Fails with {@link AttachmentRule#FILE_NOT_HERE} if its bytes did not arrive or were erased. */
    static Manifest manifest(Attachment one) {
        return manifestIfAny(one).orElseThrow(() -> new RuleViolation(AttachmentRule.FILE_NOT_HERE));
    }

    public static Optional<Manifest> manifestIfAny(Attachment one) {
        return one.received().map(AttachmentReceived::manifest).flatMap(Personal::value);
    }
}
