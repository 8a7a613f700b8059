package esperanza.reach.pager;

import com.fasterxml.jackson.databind.ObjectMapper;
import esperanza.reach.pager.domain.Paging;
import esperanza.runtime.sealing.AtomicFile;
import esperanza.runtime.sealing.LocalSeal;
import esperanza.runtime.sealing.SealingFailed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * The progress of each open call, in a sealed {@link AtomicFile} beside the reports on the disk. An instance that starts
 * continues from there.
 * An unreadable file begins the call anew: a person is paged twice rather than never.
 */
public final class FolderPagings {

    private static final Logger LOG = Logger.getLogger(FolderPagings.class);
    private static final String KEPT = ".paging";

    private final Path folder;
    private final LocalSeal seal;
    private final ObjectMapper json;

    public FolderPagings(Path folder, LocalSeal seal, ObjectMapper json) {
        this.folder = folder;
        this.seal = seal;
        this.json = json;
    }

    Optional<Paging> find(UUID call) {
        try {
            return Optional.of(json.readValue(seal.open(Files.readAllBytes(file(call)), context(call)), Paging.class));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException | SealingFailed unreadable) {
            LOG.errorf("somebody may be paged again: %s", unreadable.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** A failed write to the disk does not stop the pages. */
    Paging keep(UUID call, Paging paging) {
        try {
            Files.createDirectories(folder);
            AtomicFile.write(file(call), seal.seal(json.writeValueAsBytes(paging), context(call)), () -> {});
        } catch (IOException e) {
            LOG.errorf(
                    "how far people were paged cannot be kept: %s", e.getClass().getSimpleName());
        }
        return paging;
    }

    void discard(UUID call) {
        AtomicFile.discard(file(call));
    }

    private Path file(UUID call) {
        return folder.resolve(call + KEPT);
    }

    private static byte[] context(UUID call) {
        return ("paging-" + call).getBytes(StandardCharsets.US_ASCII);
    }
}
