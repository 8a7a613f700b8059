package esperanza.files.scan;

import static org.awaitility.Awaitility.await;

import esperanza.local.Ports;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.Stream;

/**
 * Debian's clamd with two signatures of our own, for EICAR's text and for the file in all of Debian's test files: none
 * is fetched. Its temporary folder lies in memory.
 */
public final class RealClamd implements AutoCloseable {

    public static final Path TEST_FILES = Path.of("/usr/share/clamav-testfiles");
    /** Built of two halves, so that a scanner of this machine leaves this source alone. */
    public static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-" + "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private final Path memory;
    private final int port = Ports.free();
    private final Process process;

    public RealClamd(Path folder) throws IOException {
        this.memory = Files.createTempDirectory(Path.of("/dev/shm"), "clamd-");
        Path signatures = Files.createDirectories(folder.resolve("signatures"));
        Files.writeString(
                signatures.resolve("local.ndb"),
                "Esperanza.Eicar:0:0:" + HexFormat.of().formatHex(EICAR.getBytes(StandardCharsets.US_ASCII)) + '\n');
        Files.writeString(
                signatures.resolve("local.hsb"), sum(TEST_FILES.resolve("clam.exe")) + ":Esperanza.Clam:73\n");
        Path settings = Files.writeString(folder.resolve("clamd.conf"), settings(signatures));
        this.process = new ProcessBuilder("/usr/sbin/clamd", "--config-file=" + settings)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("clamd.log").toFile())
                .start();
        await().atMost(Duration.ofSeconds(20)).until(() -> Ports.isOpen(port));
    }

    public int port() {
        return port;
    }

    /** Files in which clamd keeps streams. */
    public Stream<Path> kept() throws IOException {
        return Files.list(memory);
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly().onExit().join();
        try (Stream<Path> left = Files.walk(memory)) {
            for (Path each : left.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private String settings(Path signatures) {
        return """
                Foreground yes
                TCPSocket %d
                TCPAddr 127.0.0.1
                DatabaseDirectory %s
                TemporaryDirectory %s
                StreamMaxLength 4M
                MaxFileSize 1M
                MaxScanSize 4M
                AlertExceedsMax yes
                SelfCheck 3600
                """.formatted(port, signatures, memory);
    }

    private static String sum(Path file) throws IOException {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)) + ':' + bytes.length;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
