package esperanza.intake.receiving.spool;

import com.fasterxml.jackson.databind.ObjectMapper;
import esperanza.intake.receiving.domain.Paging;
import esperanza.kernel.CommandId;
import esperanza.runtime.sealing.LocalSeal;
import esperanza.runtime.sealing.SealingFailed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * The progress of the pages about each spooled report, in a sealed {@link AtomicFile} beside the report's. An instance
 * that starts continues from there.
 * An unreadable file starts the pages anew: a person is paged twice rather than never.
 */
final class FolderPagings {

    private static final Logger LOG = Logger.getLogger(FolderPagings.class);
    private static final String KEPT = ".paging";

    private final Path folder;
    private final LocalSeal seal;
    private final ObjectMapper json;
    private final Map<CommandId, Paging> all = new HashMap<>();

    FolderPagings(Path folder, LocalSeal seal, ObjectMapper json) {
        this.folder = folder;
        this.seal = seal;
        this.json = json;
        found();
    }

    synchronized Paging get(CommandId report, Supplier<Paging> begin) {
        return all.containsKey(report) ? all.get(report) : kept(report, begin.get());
    }

    /** Does nothing if no pages are recorded for the report. */
    synchronized void change(CommandId report, UnaryOperator<Paging> change) {
        all.computeIfPresent(report, (id, paging) -> kept(id, change.apply(paging)));
    }

    synchronized Optional<CommandId> find(UUID reference) {
        return all.entrySet().stream()
                .filter(each -> each.getValue().reference().equals(reference))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Discards the pages of all other reports. */
    synchronized void keepOnly(Collection<CommandId> reports) {
        for (CommandId report : List.copyOf(all.keySet())) {
            if (!reports.contains(report)) {
                all.remove(report);
                AtomicFile.discard(file(report));
            }
        }
    }

    synchronized long unanswered() {
        return all.values().stream().filter(each -> each.answer().isEmpty()).count();
    }

    /** A failed write to the disk does not stop the pages. */
    private Paging kept(CommandId report, Paging paging) {
        try {
            AtomicFile.write(file(report), seal.seal(json.writeValueAsBytes(paging), context(report)), () -> {});
        } catch (IOException e) {
            LOG.errorf(
                    "how far people were paged cannot be kept: %s", e.getClass().getSimpleName());
        }
        all.put(report, paging);
        return paging;
    }

    private void found() {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.getFileName().toString().endsWith(KEPT))
                        .forEach(this::found);
            }
        } catch (IOException | UncheckedIOException broken) {
            LOG.errorf(
                    "how far people were paged cannot be read: %s",
                    broken.getClass().getSimpleName());
        }
    }

    private void found(Path file) {
        try {
            String name = file.getFileName().toString();
            CommandId report = new CommandId(UUID.fromString(name.substring(0, name.length() - KEPT.length())));
            all.put(report, json.readValue(seal.open(Files.readAllBytes(file), context(report)), Paging.class));
        } catch (IOException | SealingFailed | IllegalArgumentException unreadable) {
            LOG.errorf("somebody may be paged again: %s", unreadable.getClass().getSimpleName());
        }
    }

    private Path file(CommandId report) {
        return folder.resolve(report.value() + KEPT);
    }

    private static byte[] context(CommandId report) {
        return ("paging-" + report.value()).getBytes(StandardCharsets.US_ASCII);
    }
}
