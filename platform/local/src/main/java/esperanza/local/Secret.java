package esperanza.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/**
 * A secret of this machine, drawn once and kept in a file that only its user reads: what it sealed opens after a restart.
 */
final class Secret {

    private static final int BYTES = 32;
    private static final Set<PosixFilePermission> OURS = PosixFilePermissions.fromString("rw-------");

    private Secret() {}

    static String keptIn(Path folder) {
        var file = folder.resolve("secret");
        try {
            if (!Files.exists(file)) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(OURS));
                Files.writeString(file, drawn());
            }
            Files.setPosixFilePermissions(file, OURS); // of a file of an earlier release, too
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String drawn() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
