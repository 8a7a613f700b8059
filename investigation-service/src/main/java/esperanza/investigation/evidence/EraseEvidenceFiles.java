package esperanza.investigation.evidence;

import esperanza.files.StoredFiles;
import esperanza.investigation.evidence.read.StoredContents;
import esperanza.investigation.evidence.read.StoredContents.Stored;
import esperanza.runtime.sealing.KeyRing;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Ends the files of an erased case: their keys first, then their bytes. The key of the case has to be there until then,
 * because the manifests are sealed under it. Every step may be repeated, and goes on where one that took too long was
 * broken off.
 */
@Singleton
public class EraseEvidenceFiles {

    private final StoredContents contents;
    private final OpenedSecuring securing;
    private final StoredFiles files;
    private final KeyRing keys;

    /** Files of erasures that are under way, whose bytes are gone. */
    private final Set<UUID> gone = ConcurrentHashMap.newKeySet();

    EraseEvidenceFiles(StoredContents contents, OpenedSecuring securing, StoredFiles files, KeyRing keys) {
        this.contents = contents;
        this.securing = securing;
        this.files = files;
        this.keys = keys;
    }

    /**
     * The subjects whose keys end with the case. Fails as the store of files does; then it is to be repeated before the
     * key of the case is destroyed.
     */
    public Uni<Set<UUID>> subjects(UUID caseId, UUID erasureId) {
        return contents.of(caseId).call(stored -> erased(stored, erasureId)).map(stored -> {
            Set<UUID> subjects = contentsOf(stored);
            subjects.add(caseId);
            return subjects;
        });
    }

    private Uni<Void> erased(List<Stored> stored, UUID erasureId) {
        return stored.isEmpty()
                ? Uni.createFrom().voidItem()
                : keys.destroySoFar(contentsOf(stored), erasureId).chain(() -> Multi.createFrom()
                        .iterable(stored)
                        .onItem()
                        .transformToUniAndConcatenate(this::removed)
                        .collect()
                        .last()
                        .invoke(() -> gone.removeAll(contentsOf(stored))));
    }

    private Uni<Void> removed(Stored one) {
        return gone.contains(one.contentId())
                ? Uni.createFrom().voidItem()
                : securing.file(one.caseId().value(), one.item())
                        .chain(file -> file.map(files::remove)
                                .orElseGet(() -> Uni.createFrom().voidItem()))
                        .invoke(() -> gone.add(one.contentId()));
    }

    private static Set<UUID> contentsOf(List<Stored> stored) {
        Set<UUID> all = new HashSet<>();
        stored.forEach(one -> all.add(one.contentId()));
        return all;
    }
}
