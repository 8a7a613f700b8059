package esperanza.files.store;

import esperanza.runtime.sealing.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** The name of the service in the folder of its segments: another service would sweep them. */
final class FolderOwner {

    private static final Logger LOG = Logger.getLogger(FolderOwner.class);
    private static final String FILE = "service";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Path folder;
    private final String service;

    FolderOwner(Path folder, String service) {
        this.folder = folder;
        this.service = service;
    }

    /**
     * Claims the folder at the start. A volume that cannot be read or written, or does not answer in five seconds, keeps
     * no service from starting: reports in words do not need it.
     */
    void claimAtStart() {
        try {
            CompletableFuture.runAsync(this::claimOrAway, FolderOwner::onOwnThread)
                    .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof IllegalStateException another) {
                throw another;
            }
            LOG.warn("the folder of the files does not say whose it is: it is asked again before anything is swept", e);
        }
    }

    /**
     * Notes the service in a folder that has no owner. Does nothing while the folder is away.
     *
     * @throws IllegalStateException if a name was read, and it is that of another service
     */
    void claim() throws IOException {
        Path file = folder.resolve(FILE);
        try {
            isOurs(Files.readString(file));
        } catch (NoSuchFileException none) {
            if (Files.isDirectory(folder)) {
                AtomicFile.writeForGood(file, service.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private void claimOrAway() {
        try {
            claim();
        } catch (IOException e) {
            throw new StoreAway(e);
        }
    }

    private void isOurs(String owner) {
        if (!owner.equals(service)) {
            throw new IllegalStateException("The folder " + folder + " holds the files of " + owner
                    + ": set esperanza.files.folder to one of its own");
        }
    }

    /** A mount that hangs may hold this thread for ever. */
    private static void onOwnThread(Runnable work) {
        Thread.ofPlatform().name("files-owner").daemon().start(work);
    }
}
