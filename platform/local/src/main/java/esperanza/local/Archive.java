package esperanza.local;

import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * Unpacks the two kinds of archive in which the parts are delivered. An entry that points outside the folder is
 * refused.
 */
final class Archive {

    private static final int EXECUTABLE = 0b001_000_000;

    private Archive() {}

    /** A jar that holds one {@code .txz}, as zonky packs PostgreSQL. */
    static void unpackJarredTar(Path jar, Path folder) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            var packed = zip.stream()
                    .filter(entry -> entry.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow(() -> new FileNotFoundException("No .txz in " + jar));
            try (var tar =
                    new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(zip.getInputStream(packed))))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    var target = inside(folder, entry.getName());
                    if (entry.isSymbolicLink()) {
                        Files.createDirectories(target.getParent());
                        Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                    } else {
                        write(target, entry.isDirectory(), entry.getMode(), tar);
                    }
                }
            }
        }
    }

    /** A zip whose first path element is left out, as Keycloak comes. */
    static void unpackZip(Path zip, Path folder) throws IOException {
        try (var entries = new ZipArchiveInputStream(new BufferedInputStream(Files.newInputStream(zip)))) {
            for (ZipArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                var name = entry.getName().substring(entry.getName().indexOf('/') + 1);
                write(inside(folder, name), entry.isDirectory(), 0, entries);
            }
        }
    }

    private static Path inside(Path folder, String name) throws IOException {
        var target = folder.resolve(name).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("Refused to unpack " + name + " outside " + folder);
        }
        return target;
    }

    private static void write(Path target, boolean directory, int mode, InputStream content) throws IOException {
        if (directory) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        Files.copy(content, target);
        Files.setPosixFilePermissions(target, (mode & EXECUTABLE) == 0 ? READABLE : RUNNABLE);
    }

    private static final Set<PosixFilePermission> READABLE = EnumSet.of(
            PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.OTHERS_READ);

    private static final Set<PosixFilePermission> RUNNABLE = EnumSet.of(
            PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.OWNER_EXECUTE,
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_EXECUTE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_EXECUTE);
}
