package esperanza.intake.attachment;

import static esperanza.intake.attachment.AttachmentStreams.ATTACHMENT;

import esperanza.files.domain.Manifest;
import esperanza.files.domain.Voucher;
import esperanza.intake.attachment.domain.Attachment;
import esperanza.intake.attachment.domain.AttachmentCommand;
import esperanza.intake.attachment.domain.AttachmentCommand.PassFileOn;
import esperanza.intake.attachment.domain.AttachmentEvent;
import esperanza.intake.attachment.domain.AttachmentEvent.AttachmentChecked;
import esperanza.intake.attachment.domain.Attachments;
import esperanza.intake.attachment.view.FileOpening;
import esperanza.intake.attachment.view.OpenedFile;
import esperanza.intake.attachment.view.PassedFile;
import esperanza.intake.attachment.view.PassingOn;
import esperanza.intake.disclosure.domain.FileView;
import esperanza.intake.report.FindReport;
import esperanza.kernel.CaseId;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Outcome;
import esperanza.protocol.vocabulary.OpeningPurpose;
import esperanza.runtime.Streams;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.sealing.Secrets;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * Gives a file to an investigator, who takes it over as evidence: an opening on record of the very bytes, and what the
 * stream of the file says of it. These are two commands under one key: a repeated request does what a fault left undone.
 */
@Singleton
public class PassFilesOn {

    private final CommandIds ids;
    private final FindReport finder;
    private final OpenFiles opening;
    private final OpenedFiles opened;
    private final Secrets secrets;
    private final CommandHandler<AttachmentCommand, Attachments, AttachmentEvent> handler;

    PassFilesOn(
            CommandIds ids,
            FindReport finder,
            OpenFiles opening,
            OpenedFiles opened,
            Secrets secrets,
            Streams streams) {
        this.ids = ids;
        this.finder = finder;
        this.opening = opening;
        this.opened = opened;
        this.secrets = secrets;
        this.handler = streams.handler(ATTACHMENT);
    }

    /** Fails as {@link OpenFiles#open} does. */
    public Uni<PassedFile> pass(Asked<?> asked, PassingOn said) {
        return opening.open(asked, opening(said), FileView.ORIGINAL)
                .chain(viewing -> finder.attached(asked, said.reportId())
                        .map(report -> report.content().caseId())
                        .chain(caseId -> opened.of(said.reportId(), caseId)
                                .map(files -> files.here(said.attachmentId()))
                                .call(file -> recorded(asked, said, caseId, file)))
                        .map(file -> passed(viewing, file)));
    }

    private static FileOpening opening(PassingOn said) {
        return new FileOpening(
                said.reportId(),
                said.attachmentId(),
                OpeningPurpose.INVESTIGATION,
                Optional.of(said.reasons()),
                said.viewingRequestId());
    }

    /** The id is the same whoever asks how often, so a file becomes one item. */
    private Uni<Outcome<AttachmentEvent>> recorded(Asked<?> asked, PassingOn said, CaseId caseId, Attachment file) {
        UUID key = ids.derivedId("passed-on", ids.commandId(asked));
        Asked<?> second =
                new Asked<>(asked.caller(), asked.action(), asked.sent().under(key.toString()), asked::body);
        UUID evidence = voucher(file)
                .idOf(caseId.value(), file.id(), OpenedFiles.manifest(file).sha256());
        return handler.handle(ids.request(
                second,
                ATTACHMENT.stream(said.reportId()),
                new PassFileOn(file.id(), evidence, asked.caller().person().on(file.id()))));
    }

    private PassedFile passed(OpenedFile viewing, Attachment file) {
        Manifest manifest = OpenedFiles.manifest(file);
        return new PassedFile(
                viewing.viewingId(),
                manifest.length(),
                manifest.sha256(),
                voucher(file).secret(),
                file.checked().map(AttachmentChecked::scan),
                viewing.until());
    }

    private Voucher voucher(Attachment file) {
        return new Voucher(
                HexFormat.of().formatHex(secrets.of("voucher", file.id().toString())));
    }
}
