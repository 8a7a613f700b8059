package esperanza.runtime.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {

    private static final byte[] DATA_KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FOR = {1, 2, 3};

    @TempDir
    Path folder;

    @Test
    void it_survives_a_restart() {
        byte[] wrapped = open("secret").wrap(DATA_KEY, FOR);
        KeyFile afterwards = open("secret");
        assertThat(afterwards.unwrap(1, wrapped, FOR)).isEqualTo(DATA_KEY);
        assertThat(afterwards.mac().getEncoded()).isEqualTo(open("secret").mac().getEncoded());
    }

    @Test
    void what_was_wrapped_does_not_unwrap_elsewhere_in_another_epoch_or_for_another_use(@TempDir Path other) {
        KeyFile file = open("secret");
        byte[] wrapped = file.wrap(DATA_KEY, FOR);
        assertThatThrownBy(() -> KeyFile.in(other, "secret".toCharArray()).unwrap(1, wrapped, FOR))
                .isInstanceOf(SealingFailed.class);
        assertThatThrownBy(() -> file.unwrap(2, wrapped, FOR)).isInstanceOf(SealingFailed.class);
        assertThatThrownBy(() -> file.unwrap(1, wrapped, new byte[] {1, 2})).isInstanceOf(SealingFailed.class);
    }

    @Test
    void a_wrapped_key_that_was_cut_short_fails_like_any_other() {
        KeyFile file = open("secret");
        assertThatThrownBy(() -> file.unwrap(1, new byte[5], FOR)).isInstanceOf(SealingFailed.class);
    }

    @Test
    void another_passphrase_does_not_open_it() {
        open("secret");
        assertThatThrownBy(() -> open("other")).isInstanceOfAny(SealingFailed.class, UncheckedIOException.class);
    }

    @Test
    void only_its_owner_can_read_it() throws IOException {
        open("secret");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys.p12"))))
                .isEqualTo("rw-------");
    }

    @Test
    void processes_that_make_it_at_once_end_with_one_file() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int n = 0; n < 4; n++) {
            processes.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Opening.class.getName(),
                            folder.toString())
                    .start());
        }
        List<String> keys = new ArrayList<>();
        for (Process process : processes) {
            keys.add(new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
            assertThat(process.waitFor()).isZero();
        }
        String here = HexFormat.of().formatHex(open("secret").mac().getEncoded());
        assertThat(keys).containsExactly(here, here, here, here);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString())).containsExactlyInAnyOrder("keys.p12", "keys.lock");
        }
    }

    @Test
    void threads_of_one_process_that_make_it_at_once_end_with_one_file() {
        List<String> keys = Stream.generate(() -> 0)
                .limit(8)
                .parallel()
                .map(n -> HexFormat.of().formatHex(open("secret").mac().getEncoded()))
                .distinct()
                .toList();
        assertThat(keys).hasSize(1);
    }

    /** A process that opens the file, or makes it, and prints what it got. */
    static final class Opening {

        private Opening() {}

        public static void main(String[] arguments) {
            KeyFile file = KeyFile.in(Path.of(arguments[0]), "secret".toCharArray());
            System.out.print(HexFormat.of().formatHex(file.mac().getEncoded()));
        }
    }

    private KeyFile open(String passphrase) {
        return KeyFile.in(folder, passphrase.toCharArray());
    }
}
