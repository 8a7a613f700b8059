package esperanza.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** A secret of this machine, drawn once and kept in a file: what it sealed opens after a restart. */
final class Secret {

    private static final int BYTES = 32;

    private Secret() {}

    static String keptIn(Path folder) {
        var file = folder.resolve("secret");
        try {
            if (!Files.exists(file)) {
                Files.writeString(file, drawn());
            }
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
