package esperanza.files.upload;

import esperanza.files.StoredFiles;
import esperanza.files.domain.Manifest;
import esperanza.files.segment.SealedWords;
import esperanza.files.store.Damaged;
import esperanza.files.upload.Ended.Held;
import esperanza.runtime.sealing.FileKey;
import esperanza.runtime.sealing.FileKeys;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Reads each file back after its last byte, and hands it to the service. No service relies on a file before: a store that
 * lied is found here, and the sender is asked for the rest again. A service that is slow with one file gets the next
 * ones meanwhile.
 */
final class HandingOn {

    private static final Logger LOG = Logger.getLogger(HandingOn.class);

    /** So long a file holds up those behind it while the service takes it. */
    private static final Duration WAITS = Duration.ofSeconds(1);

    private final Ended ended;
    private final Ending ending;
    private final Joining joining;
    private final FileKeys keys;
    private final StoredFiles files;
    private final Supplier<UploadDone> service;
    private final Duration patience;

    /** @param patience how long the service may take for a file */
    HandingOn(
            Ended ended,
            Ending ending,
            Joining joining,
            FileKeys keys,
            StoredFiles files,
            Supplier<UploadDone> service,
            Duration patience) {
        this.ended = ended;
        this.ending = ending;
        this.joining = joining;
        this.keys = keys;
        this.files = files;
        this.service = service;
        this.patience = patience;
    }

    /** Hands one file on. False if none was waiting. */
    Uni<Boolean> one() {
        return ended.next().chain(found -> found.map(held -> handOn(held).replaceWith(true))
                .orElseGet(() -> Uni.createFrom().item(false)));
    }

    /**
     * Ends when the parts are joined, when the service has the file, or a second after it was read back. The work itself is
     * not broken off then. Reading has no time limit of its own: a slow store gets on segment by segment, and one that
     * hangs with a segment fails.
     */
    private Uni<Void> handOn(Held held) {
        CompletableFuture<Void> read = new CompletableFuture<>();
        CompletableFuture<Void> all = ended.during(held, whole(held, read)).subscribeAsCompletionStage();
        return Uni.createFrom()
                .completionStage(CompletableFuture.anyOf(read, all))
                .chain(() -> Uni.createFrom()
                        .completionStage(all.copy())
                        .ifNoItem()
                        .after(WAITS)
                        .recoverWithUni(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> whole(Held held, CompletableFuture<Void> read) {
        return keys.named(held.row().contentId(), held.row().kid())
                .chain(found ->
                        found.map(key -> withKey(held, key, read)).orElseGet(() -> ending.removeKeyless(held.row())))
                .onFailure()
                .recoverWithUni(failure -> notNow(held, failure));
    }

    /** The next round hands on what is joined here: a service that is away then costs no further copy. */
    private Uni<Void> withKey(Held held, FileKey key, CompletableFuture<Void> read) {
        return joining.isNeeded(held) ? joining.join(held, key) : handOn(held, key, read);
    }

    private Uni<Void> handOn(Held held, FileKey key, CompletableFuture<Void> read) {
        return files.readBack(key, held.segments())
                .invoke(() -> read.complete(null))
                .call(() -> ended.offered(held))
                .chain(file -> received(held, key, file))
                .chain(() -> ended.handedOn(held));
    }

    private Uni<Void> received(Held held, FileKey key, Manifest file) {
        Said said = Said.from(SealedWords.open(key, held.said()));
        return service.get()
                .received(held.row().upload(), said, file)
                .ifNoItem()
                .after(patience)
                .fail();
    }

    private Uni<Void> notNow(Held held, Throwable failure) {
        LOG.warnf("an upload was not handed on: %s", failure.getClass().getSimpleName());
        return switch (failure) {
            case Damaged damaged ->
                held.numberOf(damaged.name()).map(n -> backTo(held, n)).orElseGet(() -> ended.later(held));
            case NotAnnounced _ -> ended.notAnnounced(held);
            default -> ended.later(held);
        };
    }

    /** No segment is unlinked: the store that has damaged one may give the others back to whoever searches it. */
    private Uni<Void> backTo(Held held, int n) {
        LOG.errorf("segment %d of upload %s is damaged", n, held.row().id());
        return ended.backTo(held, n);
    }
}
