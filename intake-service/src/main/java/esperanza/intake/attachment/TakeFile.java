package esperanza.intake.attachment;

import static esperanza.intake.IntakeAction.FOLLOW_BY_RECEIPT;
import static esperanza.intake.attachment.AttachmentStreams.ATTACHMENT;

import esperanza.access.Caller;
import esperanza.files.StoredFiles;
import esperanza.intake.attachment.domain.AttachedTo;
import esperanza.intake.attachment.domain.Attachment;
import esperanza.intake.attachment.domain.AttachmentCommand;
import esperanza.intake.attachment.domain.AttachmentCommand.AnnounceFile;
import esperanza.intake.attachment.domain.AttachmentEvent;
import esperanza.intake.attachment.domain.Attachments;
import esperanza.intake.attachment.domain.FileMark;
import esperanza.intake.attachment.domain.SaidFile;
import esperanza.intake.attachment.view.SentFile;
import esperanza.intake.report.domain.Report;
import esperanza.kernel.CommandId;
import esperanza.kernel.store.CommandHandler;
import esperanza.runtime.Streams;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.command.Sent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Takes a file of the holder of a receipt, whose bytes come with the request. */
@Singleton
public class TakeFile {

    private final CommandIds ids;
    private final Room room;
    private final Streams streams;
    private final OpenedFiles opened;
    private final StoredFiles stored;
    private final ReceiveFiles receiving;
    private final CommandHandler<AttachmentCommand, Attachments, AttachmentEvent> handler;

    TakeFile(
            CommandIds ids,
            Room room,
            Streams streams,
            OpenedFiles opened,
            StoredFiles stored,
            ReceiveFiles receiving) {
        this.ids = ids;
        this.room = room;
        this.streams = streams;
        this.opened = opened;
        this.stored = stored;
        this.receiving = receiving;
        this.handler = streams.handler(ATTACHMENT);
    }

    /**
     * Announces the file before its first byte is read, so that a broken line leaves a trace.
     *
     * @return the file; empty if a repetition brings the same one again, whose bytes are here
     */
    public Uni<Optional<Attachment>> announce(
            Report.Received report, Caller holder, SaidFile said, Optional<FileMark> mark, Sent sent) {
        UUID reportId = report.content().reportId().value();
        CommandId id = ids.commandIdOfAnyone(holder, sent);
        AnnounceFile announce = new AnnounceFile(
                report.content().reportId(),
                report.content().caseId(),
                ids.derivedId("attachment", id),
                AttachedTo.REPORT,
                Optional.empty(),
                said,
                mark,
                holder.pseudonym(),
                room.filesByReceipt());
        return room.byReceipt(report)
                .chain(() -> handler.handle(ids.requestOfAnyone(
                        holder, FOLLOW_BY_RECEIPT, ATTACHMENT.stream(reportId), id, sent.digest(), announce)))
                .chain(() -> streams.state(ATTACHMENT, reportId))
                .map(files -> Optional.of(files.one(announce.attachmentId())).filter(one -> !one.isHere()));
    }

    /** Stores the bytes and records that they are here. */
    public Uni<Void> take(Attachment one, Multi<Buffer> bytes) {
        return stored.store(bytes).chain(manifest -> receiving.received(one, manifest));
    }

    /** The files of the holder of a receipt. The bytes are never given back: a phone may be in other hands. */
    public Uni<List<SentFile>> sent(Report.Received report) {
        return opened.of(report.content().reportId().value(), report.content().caseId())
                .map(files -> files.all().stream().map(TakeFile::shown).toList());
    }

    private static SentFile shown(Attachment one) {
        return new SentFile(
                OpenedFiles.said(one).name(), OpenedFiles.manifestIfAny(one).map(file -> file.length()), one.stage());
    }
}
