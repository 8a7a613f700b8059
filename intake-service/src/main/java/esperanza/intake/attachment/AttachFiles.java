package esperanza.intake.attachment;

import static esperanza.intake.attachment.AttachmentStreams.ATTACHMENT;

import esperanza.files.upload.NewUpload;
import esperanza.files.upload.Upload;
import esperanza.files.upload.Uploads;
import esperanza.intake.attachment.domain.AttachmentCommand;
import esperanza.intake.attachment.domain.AttachmentCommand.AnnounceFile;
import esperanza.intake.attachment.domain.AttachmentEvent;
import esperanza.intake.attachment.domain.AttachmentEvent.AttachmentAnnounced;
import esperanza.intake.attachment.domain.AttachmentRule;
import esperanza.intake.attachment.domain.Attachments;
import esperanza.intake.attachment.read.UploadNames;
import esperanza.intake.attachment.view.Announced;
import esperanza.intake.attachment.view.Announcement;
import esperanza.intake.report.FindReport;
import esperanza.intake.report.domain.Report;
import esperanza.kernel.Recorded;
import esperanza.kernel.RuleViolation;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Outcome;
import esperanza.kernel.store.Request;
import esperanza.runtime.Streams;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** The sender of a report, or an officer, announces a file whose bytes come in pieces. Its upload is made with it. */
@Singleton
public class AttachFiles {

    private final CommandIds ids;
    private final FindReport finder;
    private final Room room;
    private final Uploads uploads;
    private final Streams streams;
    private final CommandHandler<AttachmentCommand, Attachments, AttachmentEvent> handler;

    AttachFiles(CommandIds ids, FindReport finder, Room room, Uploads uploads, Streams streams) {
        this.ids = ids;
        this.finder = finder;
        this.room = room;
        this.uploads = uploads;
        this.streams = streams;
        this.handler = streams.handler(ATTACHMENT);
    }

    /** A repetition gets the upload that the first one made. */
    public Uni<Announced> announce(Asked<?> asked, Announcement said) {
        return finder.sent(asked, said.reportId()).map(FindReport.Found::report).chain(report -> handler.known(
                        request(asked, report, said, Optional.empty()))
                .chain(known ->
                        known.map(first -> Uni.createFrom().item(first)).orElseGet(() -> first(asked, report, said)))
                .chain(outcome -> announced(outcome, said)));
    }

    private Uni<Outcome<AttachmentEvent>> first(Asked<?> asked, Report.Received report, Announcement said) {
        return room.ofKnownSenders(report, said.fileLength().orElse(0L))
                .chain(() -> asked.sent().judgedOnly()
                        ? handler.handle(request(asked, report, said, Optional.empty()))
                        : upload(asked, said)
                                .chain(upload -> handler.handle(request(asked, report, said, Optional.of(upload))
                                                .naming(List.of(UploadNames.key(upload))))
                                        .call(() -> uploads.announced(upload))));
    }

    private Request<AttachmentCommand> request(
            Asked<?> asked, Report.Received report, Announcement said, Optional<UUID> upload) {
        UUID reportId = said.reportId();
        return ids.request(
                asked,
                ATTACHMENT.stream(reportId),
                new AnnounceFile(
                        report.content().reportId(),
                        report.content().caseId(),
                        ids.derivedId("attachment", ids.commandId(asked)),
                        said.of(),
                        upload,
                        said.file(),
                        said.mark(),
                        asked.caller().pseudonym(),
                        room.filesOfKnownSenders()));
    }

    /** The one that the caller made before, or a new one. */
    private Uni<UUID> upload(Asked<?> asked, Announcement said) {
        String owner = asked.caller().pseudonym();
        return said.uploadId()
                .map(id -> uploads.find(id, owner)
                        .map(found -> found.orElseThrow(() -> new RuleViolation(AttachmentRule.NO_SUCH_UPLOAD)))
                        .call(found -> kept(found.id())))
                .orElseGet(() -> uploads.create(new NewUpload(
                        owner,
                        said.fileLength().map(OptionalLong::of).orElseGet(OptionalLong::empty),
                        said.fileName().orElse(""),
                        said.fileType().orElse(""),
                        said.sha256())))
                .map(Upload::id);
    }

    /** Before the event: a file that is on record is not swept. */
    private Uni<Void> kept(UUID upload) {
        return uploads.keep(upload)
                .invoke(kept -> {
                    if (!kept) {
                        throw new RuleViolation(AttachmentRule.NO_SUCH_UPLOAD);
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Announced> announced(Outcome<AttachmentEvent> outcome, Announcement said) {
        return outcome.events().stream()
                .map(Recorded::event)
                .filter(AttachmentAnnounced.class::isInstance)
                .map(AttachmentAnnounced.class::cast)
                .findFirst()
                .map(event -> Uni.createFrom()
                        .item(new Announced(
                                event.attachmentId(), event.uploadId().orElseThrow())))
                .orElseGet(() -> before(said.reportId(), said.uploadId().orElseThrow()));
    }

    /** The file that was announced with this upload before. */
    private Uni<Announced> before(UUID reportId, UUID upload) {
        return streams.state(ATTACHMENT, reportId)
                .map(files -> new Announced(files.ofUpload(upload).orElseThrow().id(), upload));
    }
}
