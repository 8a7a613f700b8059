package esperanza.files.upload;

import esperanza.files.segment.SealedWords;
import esperanza.files.segment.Segments;
import esperanza.files.store.StoreAway;
import esperanza.files.upload.UploadRefused.Reason;
import esperanza.runtime.sealing.FileKeys;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;

/**
 * Files on their way to us. The offset of an upload counts durable bytes alone: each piece of 8 MiB is sealed and forced
 * to disk before the row says so. Any instance goes on where another one was killed.
 *
 * <p>Fails with {@link UploadRefused}, and with {@link StoreAway} while the store does not answer or has no room.
 */
public final class Uploads {

    /** Below this part of the store nobody begins a file: what was begun shall end. */
    private static final double FULL = 0.05;

    private final UploadTable table;
    private final Ending ending;
    private final FileKeys keys;
    private final Segments segments;
    private final UploadLimits limits;
    private final InstantSource clock;
    private final Runnable ended;
    private final Semaphore sending;

    /** @param ended runs when the last byte of a file is durable */
    Uploads(
            UploadTable table,
            Ending ending,
            FileKeys keys,
            Segments segments,
            UploadLimits limits,
            InstantSource clock,
            Runnable ended) {
        this.table = table;
        this.ending = ending;
        this.keys = keys;
        this.segments = segments;
        this.limits = limits;
        this.clock = clock;
        this.ended = ended;
        this.sending = new Semaphore(limits.atOnce());
    }

    public Uni<Upload> create(NewUpload asked) {
        if (asked.length().orElse(0) > limits.largest()) {
            return refused(Reason.TOO_LONG);
        }
        return segments.stored()
                .free()
                .invoke(Uploads::refuseIfFull)
                .chain(keys::fresh)
                .chain(key -> table.create(
                        UUID.randomUUID(),
                        asked.owner(),
                        key,
                        SealedWords.seal(key, asked.said().bytes()),
                        asked.length()))
                .map(UploadRow::upload)
                .invoke(this::wakeIfEnded);
    }

    /** An upload of this owner. One that has expired may still be found for a while. */
    public Uni<Optional<Upload>> find(UUID id, String owner) {
        return table.find(id, owner).map(found -> found.map(UploadRow::upload));
    }

    /** The words of the owner about an upload; empty if there is no such upload any more. */
    public Uni<Optional<Said>> said(UUID id, String owner) {
        return table.find(id, owner).chain(found -> found.map(this::said).orElseGet(Uploads::none));
    }

    private Uni<Optional<Said>> said(UploadRow row) {
        return keys.named(row.contentId(), row.kid()).chain(key -> key.map(known ->
                        table.said(row.id()).map(said -> said.map(words -> Said.from(SealedWords.open(known, words)))))
                .orElseGet(Uploads::none));
    }

    private static Uni<Optional<Said>> none() {
        return Uni.createFrom().item(Optional.empty());
    }

    /**
     * Adds bytes. Those that are durable stay if the stream breaks off, unless the stream fails with
     * {@link Reason#OTHER_SUM}: then all bytes of this append are taken back. An append at an offset that another one
     * works on takes over, and the other one fails.
     */
    public Uni<Upload> append(UUID id, String owner, long offset, Multi<Buffer> bytes) {
        if (!sending.tryAcquire()) {
            return refused(Reason.BUSY);
        }
        return claimed(id, owner, offset)
                .chain(claimed -> write(claimed, bytes))
                .onTermination()
                .invoke(sending::release)
                .chain(() -> table.find(id, owner))
                .map(found -> found.orElseThrow(() -> new UploadRefused(Reason.UNKNOWN))
                        .upload())
                .invoke(this::wakeIfEnded);
    }

    /** Ends an upload before its time. A file whose last byte is here belongs to the service, and stays. */
    public Uni<Void> end(UUID id, String owner) {
        return table.find(id, owner)
                .map(found -> found.orElseThrow(() -> new UploadRefused(Reason.UNKNOWN)))
                .chain(() -> ending.end(id));
    }

    /**
     * Keeps an upload as long as a new one. The service asks before it records that the file will come. False if the
     * upload was ended.
     */
    public Uni<Boolean> keep(UUID id) {
        return table.keep(id).map(Optional::isPresent);
    }

    /** The service takes this file from now on: it is handed on at once if its last byte is here. */
    public Uni<Void> announced(UUID id) {
        return table.keep(id)
                .invoke(waits -> {
                    if (waits.orElse(false)) {
                        ended.run();
                    }
                })
                .replaceWithVoid();
    }

    private Uni<UploadRow> claimed(UUID id, String owner, long offset) {
        return table.claim(id, owner, offset)
                .chain(claimed -> claimed.map(row -> Uni.createFrom().item(row))
                        .orElseGet(() -> table.find(id, owner).map(this::whyNot)));
    }

    private UploadRow whyNot(Optional<UploadRow> found) {
        Upload upload =
                found.orElseThrow(() -> new UploadRefused(Reason.UNKNOWN)).upload();
        boolean expired = !upload.done() && upload.expiresAt().isBefore(clock.instant());
        throw new UploadRefused(expired ? Reason.EXPIRED : Reason.OTHER_OFFSET);
    }

    private Uni<Void> write(UploadRow claimed, Multi<Buffer> bytes) {
        return Uni.combine()
                .all()
                .unis(keys.named(claimed.contentId(), claimed.kid()), table.segments(claimed.id()))
                .asTuple()
                .chain(found -> new Append(
                                claimed,
                                found.getItem1().orElseThrow(() -> new UploadRefused(Reason.UNKNOWN)),
                                found.getItem2(),
                                table,
                                segments,
                                limits.largest())
                        .of(segments.cut(bytes, UploadRefused::keeps)));
    }

    private void wakeIfEnded(Upload upload) {
        if (upload.length().orElse(upload.offset()) == upload.offset()) {
            ended.run();
        }
    }

    private static void refuseIfFull(double free) {
        if (free < FULL) {
            throw new StoreAway(new IOException("less than 5 % are free"));
        }
    }

    private static <T> Uni<T> refused(Reason reason) {
        return Uni.createFrom().failure(new UploadRefused(reason));
    }
}
