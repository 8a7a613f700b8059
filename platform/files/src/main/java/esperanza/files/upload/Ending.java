package esperanza.files.upload;

import esperanza.files.segment.StoredSegments;
import esperanza.runtime.sealing.FileKeys;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/** Ends uploads: the key first, then the segments. A file whose last byte is here belongs to the service, and stays. */
final class Ending {

    private final UploadTable table;
    private final FileKeys keys;
    private final StoredSegments segments;

    Ending(UploadTable table, FileKeys keys, StoredSegments segments) {
        this.table = table;
        this.keys = keys;
        this.segments = segments;
    }

    Uni<Void> end(UUID id) {
        return table.giveUp(id).chain(givenUp -> removeOrForget(id, givenUp));
    }

    /** Removes an upload that has expired. One that went on meanwhile stays. */
    Uni<Void> removeIfExpired(UUID id) {
        return table.giveUpIfExpired(id).chain(givenUp -> removeOrForget(id, givenUp));
    }

    /** Removes an upload whose key was destroyed: its bytes open nowhere. */
    Uni<Void> removeKeyless(UploadRow row) {
        return table.remove(row.id()).chain(segments::remove);
    }

    private Uni<Void> removeOrForget(UUID id, Optional<UploadRow> givenUp) {
        return givenUp.map(this::remove).orElseGet(() -> table.forget(id));
    }

    /** The upload was taken from its sender, and the service will not get it. */
    private Uni<Void> remove(UploadRow row) {
        return keys.destroy(row.contentId(), row.id()).chain(() -> removeKeyless(row));
    }
}
