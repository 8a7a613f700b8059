package esperanza.runtime.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest extends KekConformance {

    @TempDir
    Path folder;

    @TempDir
    Path other;

    @Override
    KekProvider open() {
        return open("secret");
    }

    @Override
    KekProvider elsewhere() {
        return KeyFile.in(other, "secret".toCharArray());
    }

    @Test
    void the_key_for_what_is_told_again_outlives_restarts_and_epochs() {
        KeyFile file = open("secret");
        file.newEpoch(2);
        file.destroyEpoch(1);
        assertThat(open("secret").mac().getEncoded()).isEqualTo(file.mac().getEncoded());
    }

    @Test
    void a_file_from_before_there_were_epochs_reads_as_one_of_the_first() throws Exception {
        Path file = Files.createDirectories(folder).resolve("keys.p12");
        SecretKey kek = AesGcm.key(DATA_KEY);
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, "secret".toCharArray());
        for (String name : List.of("kek-1", "mac")) {
            store.setEntry(
                    name, new KeyStore.SecretKeyEntry(kek), new KeyStore.PasswordProtection("secret".toCharArray()));
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, "secret".toCharArray());
        }
        byte[] nonce = new byte[AesGcm.NONCE];
        byte[] sealed = AesGcm.seal(kek, nonce, FOR, DATA_KEY);
        byte[] wrapped = ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        KeyFile old = open("secret");
        assertThat(old.epochs()).containsExactly(1);
        assertThat(old.unwrap(1, wrapped, FOR)).isEqualTo(DATA_KEY);
        old.newEpoch(2);
        assertThat(open("secret").unwrap(1, wrapped, FOR)).isEqualTo(DATA_KEY);
    }

    @Test
    void whoever_kept_an_older_copy_of_the_file_has_the_destroyed_keys() throws IOException {
        KeyFile file = open("secret");
        byte[] wrapped = file.wrap(1, DATA_KEY, FOR);
        Files.createDirectories(other);
        Files.copy(folder.resolve("keys.p12"), other.resolve("keys.p12"));
        file.newEpoch(2);
        file.destroyEpoch(1);
        assertThat(elsewhere().unwrap(1, wrapped, FOR))
                .as("this is why production wants a device")
                .isEqualTo(DATA_KEY);
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
