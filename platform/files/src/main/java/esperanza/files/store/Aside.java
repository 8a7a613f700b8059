package esperanza.files.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The folder of segments that no row names. A database that is put back later may name them. */
final class Aside {

    private final Path folder;

    Aside(Path store) {
        this.folder = store.resolve("aside");
    }

    boolean has(Path file) {
        return file.startsWith(folder);
    }

    /** The time is noted first: a crash leaves a young segment in its place, and never an old one here. */
    void take(Path file, Instant now) throws IOException {
        make();
        try {
            Files.setLastModifiedTime(file, FileTime.from(now));
            Files.move(file, kept(file), StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException none) {
            // another instance was first
        }
    }

    void giveBack(Path file) throws IOException {
        try {
            Files.move(kept(file), file, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException none) {
            // the caller looks at the file itself
        }
    }

    void remove(Path file) throws IOException {
        Files.deleteIfExists(kept(file));
    }

    List<String> before(Instant instant) throws IOException {
        make();
        try (Stream<Path> files = Files.find(
                folder,
                1,
                (_, about) -> about.isRegularFile()
                        && about.lastModifiedTime().toInstant().isBefore(instant))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private void make() throws IOException {
        try {
            Files.createDirectory(folder);
        } catch (FileAlreadyExistsException made) {
            // once is enough
        }
    }

    private Path kept(Path file) {
        return folder.resolve(file.getFileName());
    }
}
