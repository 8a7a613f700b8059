package esperanza.investigation.evidence.upload;

import esperanza.investigation.evidence.EvidenceFiles;
import esperanza.investigation.evidence.read.UploadedFiles;
import esperanza.investigation.evidence.read.UploadedFiles.Unused;
import esperanza.runtime.reader.OwnThread;
import esperanza.runtime.reader.Worker;
import esperanza.runtime.reader.Workers;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/** Removes files that nobody secured within a day: the key first, then the bytes, then the row. Any instance may. */
@Singleton
class UnusedFiles {

    private static final Duration EACH = Duration.ofMinutes(10);

    private final UploadedFiles uploaded;
    private final EvidenceFiles files;
    private final Worker worker;

    UnusedFiles(UploadedFiles uploaded, EvidenceFiles files, Workers workers) {
        this.uploaded = uploaded;
        this.files = files;
        this.worker = workers.of("unused-files", EACH, this::round);
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    private boolean round() throws Exception {
        List<Unused> unused = OwnThread.waitsFor(uploaded.unused());
        for (Unused each : unused) {
            OwnThread.waitsFor(
                    files.end(each.contentId(), each.manifest()).chain(() -> uploaded.forget(each.uploadId())));
        }
        return false;
    }
}
