package esperanza.reach.pager.sheet;

import com.fasterxml.jackson.databind.ObjectMapper;
import esperanza.reach.pager.domain.CallSheet;
import esperanza.runtime.sealing.AtomicFile;
import esperanza.runtime.sealing.LocalSeal;
import esperanza.runtime.sealing.SealingFailed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The call sheet in a sealed file, so that an instance that starts while notification is away has one. */
public final class SheetFile {

    private static final Logger LOG = Logger.getLogger(SheetFile.class);
    private static final byte[] CONTEXT = "call-sheet".getBytes(StandardCharsets.US_ASCII);

    private final Path file;
    private final LocalSeal seal;
    private final ObjectMapper json;

    public SheetFile(Path folder, LocalSeal seal, ObjectMapper json) {
        this.file = folder.resolve("call-sheet");
        this.seal = seal;
        this.json = json;
    }

    Optional<CallSheet> read() {
        try {
            return Optional.of(json.readValue(seal.open(Files.readAllBytes(file), CONTEXT), CallSheet.class));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException | SealingFailed unreadable) {
            LOG.errorf(
                    "the call sheet cannot be read: %s", unreadable.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    void keep(CallSheet sheet) throws IOException {
        Files.createDirectories(file.getParent());
        AtomicFile.write(file, seal.seal(json.writeValueAsBytes(sheet), CONTEXT), () -> {});
    }
}
