package esperanza.investigation.evidence;

import static esperanza.investigation.evidence.domain.EvidenceRule.COPY_NOT_MADE;

import esperanza.files.StoredFiles;
import esperanza.files.domain.Manifest;
import esperanza.files.shown.StoredTypes;
import esperanza.files.workshop.NotMade;
import esperanza.files.workshop.Workshop;
import esperanza.investigation.evidence.domain.CopyRecipe;
import esperanza.investigation.evidence.read.UploadedFiles.Uploaded;
import esperanza.kernel.RuleViolation;
import esperanza.runtime.refusal.Refused;
import esperanza.runtime.sealing.FileKey;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** Makes a copy by its recipe and stores it. */
@Singleton
class CopyMaker {

    /** A copy that the workshop made is in memory until the store has all of it. */
    private static final int IN_MEMORY = 2;

    private final StoredFiles stored;
    private final StoredTypes types;
    private final Workshop workshop;
    private final Semaphore room = new Semaphore(IN_MEMORY);

    CopyMaker(StoredFiles stored, StoredTypes types, Workshop workshop) {
        this.stored = stored;
        this.types = types;
        this.workshop = workshop;
    }

    /** Fails with COPY_NOT_MADE if the workshop cannot make it, and with 503 if it can later. */
    Uni<Uploaded> make(FileKey key, Manifest file, CopyRecipe recipe) {
        return switch (recipe) {
            case AS_IS -> stored.copyUnder(key, file).map(copy -> new Uploaded(copy, Optional.empty()));
            case STRIPPED ->
                Uni.createFrom().deferred(() -> {
                    if (!room.tryAcquire()) {
                        throw later();
                    }
                    return stripped(key, file).onTermination().invoke(() -> room.release());
                });
        };
    }

    private Uni<Uploaded> stripped(FileKey key, Manifest file) {
        return types.of(file, "", "")
                .chain(type -> workshop.stripped(type, () -> stored.read(file, 0, file.length())))
                .onFailure(NotMade.class)
                .transform(CopyMaker::whyNot)
                .chain(copy -> stored.storeUnder(key, copy.bytes())
                        .map(manifest -> new Uploaded(manifest, Optional.of(copy.tool()))));
    }

    /** A person shall not believe that only the original can be handed on, while a copy can be made later. */
    private static RuntimeException whyNot(NotMade failure) {
        return switch (failure.outcome()) {
            case NO_WORKSHOP, TOOK_TOO_LONG -> later();
            default -> new RuleViolation(COPY_NOT_MADE);
        };
    }

    private static Refused later() {
        return new Refused(503, "workshop-busy", "No copy can be made in this moment: ask again later");
    }
}
