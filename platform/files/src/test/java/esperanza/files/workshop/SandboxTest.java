package esperanza.files.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import esperanza.files.type.FileKind;
import esperanza.files.type.FoundType;
import esperanza.files.type.FoundType.Agreement;
import io.smallrye.mutiny.Multi;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Decoders that are hostile, or made so by a file: what they reach, what they leave, and when they end. */
class SandboxTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(300);

    private static final boolean ROOT = System.getProperty("user.name").equals("root");
    private static final List<String> NOT_ROOT =
            List.of("/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

    private static Vertx vertx;
    private static Workshop workshop;

    @BeforeAll
    static void begin() {
        vertx = Vertx.vertx();
        workshop = new Workshop(vertx);
    }

    @AfterAll
    static void end() {
        workshop.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", textBlock = """
                    no network of the machine -> cat /proc/net/route
                    no passwords of the machine -> cat /etc/passwd || cat /etc/shadow
                    no home -> ls /root || ls /home
                    no folder of a service -> ls /var/lib || ls /var/log || ls /srv || ls /opt || ls /tmp || ls /run
                    no other process -> ls /proc/1
                    no device with data -> ls /dev/vda || ls /dev/sda || ls /dev/mem || ls /dev/shm
                    nothing of the system is changed -> touch /usr/bin/x || touch /var/cache/fontconfig/x
                    no root of its own -> touch /x
                    no variable of the service -> printenv USER || printenv JAVA_HOME
                    no second sandbox with more -> unshare --map-root-user --mount true
                    """)
    void a_decoder_reaches_nothing_but_its_file(String wall, String attempt) throws Exception {
        Done done = shell("{ " + attempt + "; } > /dev/null 2>&1 && exit 0; printf 'walled 0\\n'; exit 9");
        assertThat(done.outcome()).as(wall).isEqualTo(Outcome.NOT_READABLE);
        assertThat(names(done)).as(wall).containsExactly("walled");
    }

    @Test
    void its_only_folder_lies_in_memory_and_holds_half_a_gigabyte() throws Exception {
        Done done = shell("stat -f -c %T /work > out/kind; send out/kind\n"
                + "yes 2> /dev/null | head -c 600M > out/big 2> /dev/null || true\n"
                + "size=$(stat -c %s out/big); printf 'size %s\\n%s' \"${#size}\" \"$size\"");
        assertThat(done.results())
                .extracting(each -> text(each.bytes()).strip())
                .first()
                .isEqualTo("tmpfs");
        assertThat(Long.parseLong(text(done.results().getLast().bytes()).strip()))
                .isBetween(500L << 20, 512L << 20);
    }

    @Test
    void the_kernel_holds_it_to_its_limits_and_ends_it_first_if_memory_lacks() throws Exception {
        String mark = Integer.toString(9_000_000 + UUID.randomUUID().hashCode() % 1_000_000);
        Process job = begun(Sandbox.here(), "sleep " + mark);
        await().atMost(PATIENCE).until(() -> runs(mark));
        Path decoder = Path.of("/proc", Long.toString(running(mark).findAny().orElseThrow()));
        assertThat(Files.readAllLines(decoder.resolve("limits")))
                .map(line -> line.replaceAll(" +", " ").strip())
                .contains(
                        "Max cpu time 30 30 seconds",
                        "Max core file size 1 1 bytes",
                        "Max processes 24 24 processes",
                        "Max address space 2147483648 2147483648 bytes");
        assertThat(Files.readString(decoder.resolve("oom_score_adj"))).isEqualTo("1000\n");
        job.destroyForcibly().waitFor();
    }

    /** The kernel counts no processes of root, so root gives itself up first. */
    @Test
    void a_decoder_that_multiplies_stops() throws Exception {
        List<String> program = new ArrayList<>(ROOT ? NOT_ROOT : List.of());
        program.addAll(Sandbox.here().program());
        Recipe fork = Recipe.of("n=0; while [ $n -lt 99 ]; do sleep 99 & n=$((n+1)); printf '%s 0\\n' $n; done", LONG);
        Done done = Job.run(new Sandbox(program), fork, Multi.createFrom().empty());
        assertThat(done.outcome()).isEqualTo(Outcome.NOT_READABLE);
        assertThat(done.results()).hasSizeBetween(1, Sandbox.MOST_PROCESSES - 1);
    }

    @Test
    void a_decoder_that_stops_the_clock_of_the_sandbox_is_killed_from_outside() throws Exception {
        assertThat(run("kill -STOP 2; sleep 9999", SHORT, "").outcome()).isEqualTo(Outcome.TOOK_TOO_LONG);
    }

    @Test
    void a_decoder_that_hangs_is_killed_after_its_time_with_all_that_it_started() throws Exception {
        String mark = Integer.toString(7_000_000 + UUID.randomUUID().hashCode() % 1_000_000);
        Done done = run("setsid sleep " + mark + " & sleep " + mark, SHORT, "");
        assertThat(done.outcome()).isEqualTo(Outcome.TOOK_TOO_LONG);
        await().atMost(PATIENCE).until(() -> !runs(mark));
    }

    @Test
    void a_decoder_ends_with_the_process_that_started_it() throws Exception {
        String mark = Integer.toString(8_000_000 + UUID.randomUUID().hashCode() % 1_000_000);
        Process parent = begun(Sandbox.here(), "sleep " + mark, "sh", "-c", "\"$@\" & wait", "parent");
        await().atMost(PATIENCE).until(() -> runs(mark));
        parent.destroyForcibly().waitFor();
        await().atMost(PATIENCE).until(() -> !runs(mark));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    printf '../../x 3\\nabc'
                    printf '1.webp 99999999\\nabc'
                    printf '1.webp 3\\nab'
                    printf '1.webp -1\\n'
                    printf 'no lines at all'
                    yes 1.webp
                    """)
    void what_is_no_result_is_dropped(String hostile) throws Exception {
        assertThat(shell(hostile).results()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    printf '1.webp 16777217\\n'; yes | 0
                    n=0; while [ $n -lt 257 ]; do printf 'a 0\\n'; n=$((n+1)); done | 256
                    """)
    void more_than_may_come_is_too_large_and_not_cut_silently(String hostile, int read) throws Exception {
        Done done = shell(hostile);
        assertThat(done.outcome()).isEqualTo(Outcome.TOO_LARGE);
        assertThat(done.results()).hasSize(read);
    }

    @Test
    void a_picture_of_50_000_by_50_000_pixels_is_refused_by_its_header() {
        assertThat(outcome(FileKind.IMAGE, "image/png", Pngs.headerOf(50_000, 50_000)))
                .isEqualTo(Outcome.TOO_LARGE);
    }

    @Test
    void a_file_larger_than_the_sandbox_takes_is_refused() {
        Multi<Buffer> large = Multi.createFrom().range(0, 65).map(n -> Buffer.buffer(new byte[4 << 20]));
        assertThat(workshop.previews(type(FileKind.IMAGE, "image/png"), () -> large)
                        .await()
                        .atMost(PATIENCE)
                        .outcome())
                .isEqualTo(Outcome.TOO_LARGE);
    }

    @ParameterizedTest
    @CsvSource({
        "IMAGE, image/png",
        "AUDIO, audio/mpeg",
        "VIDEO, video/mp4",
        "DOCUMENT, application/pdf",
    })
    void a_file_that_no_decoder_knows_is_kept_without_a_preview(FileKind kind, String mediaType) {
        assertThat(outcome(kind, mediaType, "PK no picture, no sound".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Outcome.NOT_READABLE);
        assertThat(outcome(kind, mediaType, new byte[0])).isEqualTo(Outcome.NOT_READABLE);
    }

    @Test
    void a_list_or_a_drawing_that_names_an_address_sends_no_request() throws Exception {
        try (ServerSocket outside = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + outside.getLocalPort();
            String list = "#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\n" + address + "/x.ts\n#EXT-X-ENDLIST\n";
            String drawing = "<svg xmlns='http://www.w3.org/2000/svg' xmlns:x='http://www.w3.org/1999/xlink'"
                    + " width='10' height='10'><image x:href='" + address + "/x.png' width='9' height='9'/></svg>";
            for (FileKind kind : List.of(FileKind.VIDEO, FileKind.AUDIO)) {
                assertThat(outcome(kind, "video/mp4", list.getBytes(StandardCharsets.UTF_8)))
                        .isEqualTo(Outcome.NOT_READABLE);
            }
            assertThat(outcome(FileKind.IMAGE, "image/svg+xml", drawing.getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(Outcome.NOT_READABLE);
            assertThat(shell("perl -MIO::Socket::INET -e 'IO::Socket::INET->new(\"127.0.0.1:" + outside.getLocalPort()
                                    + "\") or exit 9'")
                            .outcome())
                    .isEqualTo(Outcome.NOT_READABLE);
            outside.setSoTimeout(1);
            assertThat(catchTimeout(outside)).isTrue();
        }
    }

    @Test
    void where_the_kernel_allows_no_namespace_no_decoder_runs() {
        Sandbox forbidden = new Sandbox(
                List.of("bwrap", "--unshare-user", "--disable-userns", "--dev-bind", "/", "/", "--", "bwrap"));
        Sandbox open = new Sandbox(
                List.of("sh", "-c", "until [ \"$1\" = -- ]; do shift; done; shift; exec \"$@\"", "no walls"));
        Sandbox absent = new Sandbox(List.of("/no/such/program"));
        for (Sandbox sandbox : List.of(forbidden, open, absent)) {
            Workshop closed = new Workshop(vertx, sandbox);
            assertThat(closed.lacking().await().atMost(PATIENCE))
                    .containsExactly("a sandbox: bubblewrap is not installed, or the kernel allows no namespaces");
            assertThat(closed.previews(type(FileKind.IMAGE, "image/png"), () -> Multi.createFrom()
                                    .failure(new AssertionError("the file is not read")))
                            .await()
                            .atMost(PATIENCE)
                            .outcome())
                    .isEqualTo(Outcome.NO_WORKSHOP);
        }
    }

    private static boolean catchTimeout(ServerSocket outside) throws IOException {
        try {
            outside.accept().close();
            return false;
        } catch (SocketTimeoutException e) {
            return true;
        }
    }

    private static Process begun(Sandbox sandbox, String script, String... parent) throws IOException {
        List<String> words = new ArrayList<>(List.of(parent));
        words.addAll(sandbox.command(Recipe.of(script, LONG)));
        Process process = new ProcessBuilder(words).start();
        process.getOutputStream().close();
        return process;
    }

    private static boolean runs(String mark) {
        return running(mark).findAny().isPresent();
    }

    private static Stream<Long> running(String mark) {
        return ProcessHandle.allProcesses()
                .filter(each -> each.info()
                        .arguments()
                        .filter(words -> List.of(words).equals(List.of(mark)))
                        .isPresent())
                .map(ProcessHandle::pid);
    }

    private static List<String> names(Done done) {
        return done.results().stream().map(Results.Result::name).toList();
    }

    private static Outcome outcome(FileKind kind, String mediaType, byte[] bytes) {
        return workshop.previews(type(kind, mediaType), () -> Multi.createFrom().item(Buffer.buffer(bytes)))
                .await()
                .atMost(PATIENCE)
                .outcome();
    }

    private static FoundType type(FileKind kind, String mediaType) {
        return new FoundType(kind, mediaType, Agreement.AS_SAID);
    }

    private static Done shell(String script) throws IOException, InterruptedException {
        return run(script, LONG, "file");
    }

    private static Done run(String script, Duration patience, String file) throws IOException, InterruptedException {
        return Job.run(
                Sandbox.here(), Recipe.of(script, patience), Multi.createFrom().item(Buffer.buffer(file)));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
