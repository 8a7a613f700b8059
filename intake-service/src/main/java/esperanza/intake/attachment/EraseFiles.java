package esperanza.intake.attachment;

import static esperanza.intake.attachment.AttachmentStreams.ATTACHMENT;

import esperanza.files.StoredFiles;
import esperanza.files.domain.Manifest;
import esperanza.intake.attachment.domain.Attachment;
import esperanza.intake.attachment.domain.AttachmentCommand;
import esperanza.intake.attachment.domain.AttachmentCommand.RemoveFiles;
import esperanza.intake.attachment.domain.AttachmentEvent;
import esperanza.intake.attachment.domain.AttachmentEvent.AttachmentReceived;
import esperanza.intake.attachment.domain.Attachments;
import esperanza.kernel.Actor;
import esperanza.kernel.CaseId;
import esperanza.kernel.CommandId;
import esperanza.kernel.Identifier;
import esperanza.kernel.store.Cause;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Request;
import esperanza.runtime.Streams;
import esperanza.runtime.sealing.DestroyedKey;
import esperanza.runtime.sealing.KeyRing;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * Erases the files of a report: their keys first, then their bytes. Every step may be repeated. The key of the case has
 * to be there until the end, because the manifests are sealed under it.
 */
@Singleton
public class EraseFiles {

    private final Streams streams;
    private final OpenedFiles opened;
    private final StoredFiles stored;
    private final KeyRing keys;
    private final InstantSource clock;
    private final CommandHandler<AttachmentCommand, Attachments, AttachmentEvent> handler;

    EraseFiles(Streams streams, OpenedFiles opened, StoredFiles stored, KeyRing keys, InstantSource clock) {
        this.streams = streams;
        this.opened = opened;
        this.stored = stored;
        this.keys = keys;
        this.clock = clock;
        this.handler = streams.handler(ATTACHMENT);
    }

    /** The subjects of the keys of all files that the report ever had. */
    public Uni<List<UUID>> subjects(UUID reportId) {
        return streams.state(ATTACHMENT, reportId).map(EraseFiles::subjects);
    }

    /** Fails as the store of files does; then it is to be repeated before the key of the case is destroyed. */
    public Uni<List<DestroyedKey>> erase(UUID reportId, UUID erasureId) {
        return streams.state(ATTACHMENT, reportId)
                .chain(files ->
                        files.all().isEmpty() ? Uni.createFrom().item(List.of()) : erase(reportId, files, erasureId));
    }

    private Uni<List<DestroyedKey>> erase(UUID reportId, Attachments files, UUID erasureId) {
        CaseId caseId = files.all().getFirst().announced().caseId();
        return keys.destroy(subjects(files), erasureId)
                .call(() -> opened.of(reportId, caseId).chain(this::removed))
                .call(() -> handler.handle(removal(reportId, erasureId)));
    }

    private Uni<Void> removed(Attachments files) {
        List<Manifest> here = files.all().stream()
                .filter(Attachment::isHere)
                .flatMap(one -> OpenedFiles.manifestIfAny(one).stream())
                .toList();
        return Multi.createFrom()
                .iterable(here)
                .onItem()
                .transformToUniAndConcatenate(stored::remove)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static List<UUID> subjects(Attachments files) {
        return files.all().stream()
                .flatMap(one -> one.received().stream())
                .map(AttachmentReceived::contentId)
                .toList();
    }

    private Request<AttachmentCommand> removal(UUID reportId, UUID erasureId) {
        byte[] name = ("attachments-removed " + erasureId).getBytes(StandardCharsets.US_ASCII);
        return new Request<>(
                ATTACHMENT.stream(reportId),
                new CommandId(UUID.nameUUIDFromBytes(name)),
                Identifier.bytes(erasureId),
                OptionalInt.empty(),
                Cause.of(Actor.system("key-destruction"), clock.instant(), erasureId),
                new RemoveFiles(erasureId));
    }
}
