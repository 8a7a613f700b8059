package esperanza.runtime.sealing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
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
        write(file, bytes, "rw-------", there);
    }

    /** Writes a file that will never change: its owner may read it, and nobody may write it. */
    public static void writeForGood(Path file, byte[] bytes) throws IOException {
        write(file, bytes, "r--------", () -> {});
    }

    /** Forces a folder, so that the names in it outlive a loss of power. */
    public static void forceFolder(Path folder) throws IOException {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    private static void write(Path file, byte[] bytes, String permissions, Runnable there) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + DRAFT);
        try {
            fill(draft, bytes, permissions);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            there.run();
            forceFolder(file.toAbsolutePath().getParent());
        } catch (IOException failed) {
            discard(draft);
            throw failed;
        }
    }

    private static void fill(Path draft, byte[] bytes, String permissions) throws IOException {
        try (FileChannel written = FileChannel.open(
                draft,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)))) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                written.write(left);
            }
            written.force(true);
        }
    }

    public static void discard(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException stays) {
            // swept at the next start
        }
    }
}
