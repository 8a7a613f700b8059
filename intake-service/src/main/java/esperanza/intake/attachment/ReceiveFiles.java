package esperanza.intake.attachment;

import static esperanza.intake.attachment.AttachmentStreams.ATTACHMENT;

import esperanza.files.StoredFiles;
import esperanza.files.domain.Manifest;
import esperanza.files.upload.NotAnnounced;
import esperanza.files.upload.Said;
import esperanza.files.upload.Upload;
import esperanza.files.upload.UploadDone;
import esperanza.intake.attachment.domain.Attachment;
import esperanza.intake.attachment.domain.AttachmentCommand;
import esperanza.intake.attachment.domain.AttachmentCommand.ReceiveFile;
import esperanza.intake.attachment.domain.AttachmentEvent;
import esperanza.intake.attachment.domain.Attachments;
import esperanza.intake.attachment.domain.FileKind;
import esperanza.intake.attachment.domain.SaidFile;
import esperanza.intake.attachment.read.UploadNames;
import esperanza.kernel.Actor;
import esperanza.kernel.CaseId;
import esperanza.kernel.CommandId;
import esperanza.kernel.Identifier;
import esperanza.kernel.RuleViolation;
import esperanza.kernel.store.Cause;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Request;
import esperanza.runtime.Streams;
import esperanza.runtime.sealing.KeyRing;
import esperanza.runtime.sealing.Secrets;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;

/** Records that the last byte of a file arrived. Bytes that belong to no report any more are removed. */
@Singleton
public class ReceiveFiles implements UploadDone {

    private final UploadNames names;
    private final Streams streams;
    private final OpenedFiles opened;
    private final LookAtFiles looking;
    private final StoredFiles stored;
    private final KeyRing keys;
    private final Secrets secrets;
    private final InstantSource clock;
    private final CommandHandler<AttachmentCommand, Attachments, AttachmentEvent> handler;

    ReceiveFiles(
            UploadNames names,
            Streams streams,
            OpenedFiles opened,
            LookAtFiles looking,
            StoredFiles stored,
            KeyRing keys,
            Secrets secrets,
            InstantSource clock) {
        this.names = names;
        this.streams = streams;
        this.opened = opened;
        this.looking = looking;
        this.stored = stored;
        this.keys = keys;
        this.secrets = secrets;
        this.clock = clock;
        this.handler = streams.handler(ATTACHMENT);
    }

    /** Fails while nobody has announced the file: it is called again until the upload expires. */
    @Override
    public Uni<Void> received(Upload upload, Said said, Manifest manifest) {
        return names.report(upload.id())
                .map(report -> report.orElseThrow(NotAnnounced::new))
                .chain(report -> streams.state(ATTACHMENT, report))
                .map(files -> files.ofUpload(upload.id()).orElseThrow(NotAnnounced::new))
                .chain(one -> received(one, manifest));
    }

    /** Records what arrived. Repeating it changes nothing. */
    public Uni<Void> received(Attachment one, Manifest manifest) {
        UUID reportId = one.announced().reportId().value();
        CaseId caseId = one.announced().caseId();
        return opened.of(reportId, caseId)
                .map(files -> files.one(one.id()))
                .chain(file -> looking.type(manifest, OpenedFiles.said(file))
                        .map(type -> FileKind.valueOf(type.kind().name()))
                        .chain(kind -> handler.handle(request(reportId, receiving(file, kind, manifest)))))
                .chain(() -> streams.state(ATTACHMENT, reportId))
                .chain(files ->
                        isIn(files.one(one.id()), manifest) ? Uni.createFrom().voidItem() : discarded(manifest))
                .onFailure(RuleViolation.class)
                .recoverWithUni(() -> discarded(manifest));
    }

    /** Of two requests that bring the same file at once, one is recorded. */
    private static boolean isIn(Attachment one, Manifest manifest) {
        return one.received()
                .filter(came -> came.contentId().equals(manifest.contentId()))
                .isPresent();
    }

    private ReceiveFile receiving(Attachment one, FileKind kind, Manifest manifest) {
        SaidFile said = OpenedFiles.said(one);
        return new ReceiveFile(
                one.id(),
                kind,
                said.compared(manifest.length(), manifest.sha256()),
                HexFormat.of().formatHex(secrets.of("file-digest", manifest.sha256())),
                manifest);
    }

    private Request<AttachmentCommand> request(UUID reportId, ReceiveFile receive) {
        byte[] name = ("attachment-received " + receive.attachmentId()).getBytes(StandardCharsets.US_ASCII);
        return new Request<>(
                ATTACHMENT.stream(reportId),
                new CommandId(UUID.nameUUIDFromBytes(name)),
                Identifier.bytes(receive.attachmentId()),
                OptionalInt.empty(),
                Cause.of(Actor.system("files"), clock.instant(), receive.attachmentId()),
                receive);
    }

    /** The key first: bytes that stay behind after a fault open nowhere. */
    private Uni<Void> discarded(Manifest manifest) {
        return keys.destroy(List.of(manifest.contentId()), manifest.contentId()).chain(() -> stored.remove(manifest));
    }
}
