package esperanza.investigation.evidence.upload;

import esperanza.files.domain.Manifest;
import esperanza.files.upload.Said;
import esperanza.files.upload.Upload;
import esperanza.files.upload.UploadDone;
import esperanza.investigation.evidence.read.UploadedFiles;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Keeps what arrived until its sender secures it as evidence. What the sender said of it is not kept. */
@Singleton
class ReceivedFiles implements UploadDone {

    private final UploadedFiles files;

    ReceivedFiles(UploadedFiles files) {
        this.files = files;
    }

    @Override
    public Uni<Void> received(Upload upload, Said said, Manifest manifest) {
        return files.keep(upload.id(), upload.owner(), manifest);
    }
}
