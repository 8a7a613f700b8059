package esperanza.files.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import esperanza.files.scan.Scan.Verdict;
import esperanza.files.store.Damaged;
import esperanza.local.Ports;
import io.smallrye.mutiny.Multi;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real clamd, one that is away and one that hangs. */
class ClamdTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration SOON = Duration.ofMillis(200);
    /** Above what clamd takes as a stream, so that clamd says no by itself. */
    private static final long ABOVE_ALL = 8 << 20;

    private static Vertx vertx;
    private static RealClamd clamd;

    @BeforeAll
    static void begin(@TempDir Path folder) throws IOException {
        vertx = Vertx.vertx();
        clamd = new RealClamd(folder);
    }

    @AfterAll
    static void end() throws IOException {
        clamd.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void the_text_that_all_scanners_know_is_found() {
        Scan scan = scan(ABOVE_ALL, RealClamd.EICAR.getBytes(StandardCharsets.US_ASCII));
        assertThat(scan.verdict()).isEqualTo(Verdict.FOUND);
        assertThat(scan.found()).contains("Esperanza.Eicar.UNOFFICIAL");
        assertThat(scan.version()).startsWith("ClamAV 1.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"clam.exe", "clam.zip", "clam.7z", "clam.pdf", "clam.mail", "clam.tar.gz", "clam.ole.doc"})
    void the_test_files_are_found_through_what_they_are_packed_in(String name) throws IOException {
        Scan scan = scan(ABOVE_ALL, Files.readAllBytes(RealClamd.TEST_FILES.resolve(name)));
        assertThat(scan.verdict()).isEqualTo(Verdict.FOUND);
        assertThat(scan.found()).contains("Esperanza.Clam.UNOFFICIAL");
    }

    @Test
    void a_clean_file_is_clean_also_in_many_pieces_and_when_it_is_empty() throws IOException {
        Multi<Buffer> pieces = Multi.createFrom().range(0, 100).map(n -> Buffer.buffer(new byte[n * 10]));
        assertThat(scan(ABOVE_ALL, pieces))
                .returns(Verdict.CLEAN, Scan::verdict)
                .returns(Optional.empty(), Scan::found);
        assertThat(scan(ABOVE_ALL, Multi.createFrom().empty()).verdict()).isEqualTo(Verdict.CLEAN);
        try (var kept = clamd.kept()) {
            assertThat(kept).isEmpty();
        }
    }

    @Test
    void a_file_over_any_of_the_limits_is_too_large_and_never_clean() {
        assertThat(scan(1000, new byte[1001]).verdict()).isEqualTo(Verdict.TOO_LARGE);
        assertThat(scan(1000, new byte[1001]).version()).startsWith("ClamAV 1.");
        assertThat(scan(1000, new byte[1000]).verdict()).isEqualTo(Verdict.CLEAN);
        byte[] overMaxFileSize = new byte[(1 << 20) + 1];
        assertThat(scan(ABOVE_ALL, overMaxFileSize).verdict()).isEqualTo(Verdict.TOO_LARGE);
    }

    @Test
    void a_scanner_that_is_away_or_hangs_leaves_the_file_unscanned() throws IOException {
        Scan unscanned = new Scan(Verdict.NOT_SCANNED, "", Optional.empty());
        assertThat(scan(new Clamd(vertx, Ports.free(), ABOVE_ALL, PATIENCE), new byte[10]))
                .isEqualTo(unscanned);
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Clamd hanging = new Clamd(vertx, silent.getLocalPort(), ABOVE_ALL, SOON);
            assertThat(scan(hanging, new byte[10])).isEqualTo(unscanned);
            assertThat(scan(hanging, new byte[4 << 20])).isEqualTo(unscanned);
        }
    }

    @Test
    void a_scan_fails_as_its_file_does() {
        Multi<Buffer> damaged = Multi.createBy()
                .concatenating()
                .streams(
                        Multi.createFrom().item(Buffer.buffer("begins")),
                        Multi.createFrom().failure(new Damaged("segment")));
        assertThatThrownBy(() -> scan(ABOVE_ALL, damaged)).isInstanceOf(Damaged.class);
    }

    private static Scan scan(long most, byte[] file) {
        return scan(new Clamd(vertx, clamd.port(), most, PATIENCE), file);
    }

    private static Scan scan(long most, Multi<Buffer> file) {
        return new Clamd(vertx, clamd.port(), most, PATIENCE).scan(file).await().atMost(PATIENCE);
    }

    private static Scan scan(Clamd scanner, byte[] file) {
        return scanner.scan(Multi.createFrom().item(Buffer.buffer(file)))
                .await()
                .atMost(PATIENCE);
    }
}
