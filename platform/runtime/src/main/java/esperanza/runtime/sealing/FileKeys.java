package esperanza.runtime.sealing;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The keys of files. A file is a subject of its own, so that {@link KeyRing#destroy} closes this file and no other.
 */
public final class FileKeys {

    private final KeyRing ring;

    public FileKeys(KeyRing ring) {
        this.ring = ring;
    }

    /** The key of a file that will be stored. Its subject comes from the stock. */
    public Uni<FileKey> fresh() {
        UUID contentId = ring.newSubject();
        return ring.forSealing(Set.of(contentId)).map(keys -> FileKey.of(keys.get(contentId)));
    }

    /**
     * The key of a file that was stored. Empty if the key was destroyed. Fails with {@link KeyMissing} if the key was
     * lost.
     */
    public Uni<Optional<FileKey>> named(UUID contentId, UUID kid) {
        return ring.forOpening(List.of(contentId)).map(keys -> keys.getOrDefault(contentId, SubjectKeys.NONE)
                .named(kid)
                .map(FileKey::of));
    }

    /** Destroys the key of a file that was never handed on. Safe to repeat under the same id. */
    public Uni<Void> destroy(UUID contentId, UUID erasure) {
        return ring.destroy(List.of(contentId), erasure).replaceWithVoid();
    }
}
