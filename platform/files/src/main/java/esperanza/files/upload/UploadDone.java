package esperanza.files.upload;

import esperanza.files.domain.Manifest;
import io.smallrye.mutiny.Uni;

/** The service that gets the files. */
public interface UploadDone {

    /**
     * Takes a file that was read back from the store. Called again, also by another instance, until it succeeds once, and
     * possibly after that: it must be safe to repeat. Fails with {@link NotAnnounced} if nobody has said yet what the file
     * belongs to.
     *
     * @param said what the sender said; the manifest says what is so
     */
    Uni<Void> received(Upload upload, Said said, Manifest manifest);
}
