package esperanza.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A file of the repository that is made by the code and approved by a person. A test leaves what the code makes in the
 * module's {@code target/approval}, under the path of the file in the repository; {@code deploy/approve} copies it from
 * there.
 */
public record Approval(String path) {

    private static final Path MADE = Path.of("target/approval");

    /** What a person approved last; empty text if the file is new. */
    public String kept() {
        Path file = root().resolve(path);
        return Files.exists(file) ? read(file) : "";
    }

    /** Writes what the code makes now, and fails while a person has not approved exactly that. */
    public void compare(String made) {
        leave(made);
        assertThat(made).as(failure()).isEqualTo(kept());
    }

    /** Writes what the code makes now. */
    public void leave(String made) {
        Path file = MADE.resolve(path);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, made);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets the files of a folder that earlier tests left: what the code makes no longer is not approved again. */
    public static void forget(String folder) {
        Path made = MADE.resolve(folder);
        try (Stream<Path> files = Files.exists(made) ? Files.list(made) : Stream.empty()) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line that tells a person what to do. */
    public String failure() {
        return path + " is not what the code makes: run deploy/approve, and read the difference that it prints";
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder of the repository, as seen from the module whose tests run. */
    public static Path root() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                .filter(folder -> Files.exists(folder.resolve("platform/contracts")))
                .findFirst()
                .orElseThrow();
    }
}
