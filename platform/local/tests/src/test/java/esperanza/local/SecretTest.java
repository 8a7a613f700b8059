package esperanza.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretTest {

    @Test
    void it_is_drawn_once_and_only_its_user_reads_it(@TempDir Path folder) throws IOException {
        String drawn = Secret.keptIn(folder);
        Path file = folder.resolve("secret");
        assertThat(drawn).matches("[0-9a-f]{64}");
        assertThat(permissions(file)).isEqualTo("rw-------");

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(Secret.keptIn(folder)).isEqualTo(drawn);
        assertThat(permissions(file)).as("of an earlier release").isEqualTo("rw-------");
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
