package esperanza.runtime.sealing;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;

/**
 * Writes files atomically: an existing file is complete. A draft is written beside it and forced to disk, then renamed,
 * then the folder is forced.
 * Only the owner may read the file. Half-written drafts end with {@link #DRAFT}.
 */
public final class AtomicFile {

    public static final String DRAFT = ".new";

    private AtomicFile() {}

    /** @param there runs as soon as the file has its name, even if forcing the folder fails afterwards */
    public static void write(Path file, byte[] bytes, Runnable there) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + DRAFT);
        try {
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(draft, bytes, StandardOpenOption.WRITE);
            force(draft, StandardOpenOption.WRITE);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            there.run();
            force(file.toAbsolutePath().getParent(), StandardOpenOption.READ);
        } catch (IOException failed) {
            discard(draft);
            throw failed;
        }
    }

    public static void discard(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException stays) {
            // swept at the next start
        }
    }

    private static void force(Path fileOrFolder, StandardOpenOption how) throws IOException {
        try (FileChannel written = FileChannel.open(fileOrFolder, how)) {
            written.force(true);
        }
    }
}
