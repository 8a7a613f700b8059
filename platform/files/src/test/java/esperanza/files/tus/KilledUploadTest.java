package esperanza.files.tus;

import static esperanza.files.FilesFixture.await;
import static esperanza.runtime.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.files.store.FolderStore;
import esperanza.files.tus.KilledServer.Step;
import esperanza.runtime.log.NoteLog;
import esperanza.runtime.sealing.KeyFile;
import esperanza.runtime.sealing.KeyRing;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One upload, whose server is killed at each step. The sender asks how far it came and goes on. */
class KilledUploadTest {

    private static final int SHORT_SEGMENT = 256 * 1024;
    private static final int SEGMENT = 8 * 1024 * 1024;
    private static final List<String> FLAGS_OF_A_SHORT_LIFE = List.of(
            System.getProperty("esperanza.local.jvm", "-XX:+UseSerialGC").split(" "));
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final NoteLog log = new NoteLog();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        client.close();
        log.close();
    }

    @Test
    void a_killed_server_loses_no_byte_that_it_counted_and_the_file_is_handed_on() throws Exception {
        story(new SeededFile(1, 16 * SHORT_SEGMENT + 1_234), SHORT_SEGMENT, () -> 2);
    }

    @Tag("drill")
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void the_same_holds_for_a_gigabyte_wherever_the_kills_fall(long seed) throws Exception {
        Random places = new Random(seed);
        story(new SeededFile(seed, 1_000_000_000), SEGMENT, () -> 1 + places.nextInt(20));
    }

    /** @param places the segment at which the next process ends, counted from its start */
    private void story(SeededFile file, int segment, IntSupplier places) throws Exception {
        Files.createDirectory(folder.resolve("files"));
        String upload = "";
        long offset = 0;
        for (Step step : Step.values()) {
            Process server = started(step, segment, places.getAsInt());
            try {
                upload = upload.isEmpty() ? created(file) : upload;
                long now = offset(upload);
                assertThat(now).as("nothing that was counted is lost: %s", step).isGreaterThanOrEqualTo(offset);
                assertThat(now % segment == 0 || now == file.length()).isTrue();
                offset = send(file, upload, now);
                if (step == Step.NEVER) {
                    eventually(PATIENCE, () -> log.number("select count(*) from upload where handed_on") == 1);
                } else {
                    assertThat(server.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                            .as(step.name())
                            .isTrue();
                    assertThat(server.exitValue()).isEqualTo(137);
                    log.sql("update upload set held_until = null"); // as if its quarter of a minute was over
                }
            } finally {
                server.destroyForcibly().waitFor();
            }
        }
        List<String> told = Files.readAllLines(folder.resolve("received"));
        assertThat(told)
                .as("told again after the kill, and always the same")
                .hasSize(2)
                .allMatch(told.getFirst()::equals);
        assertThat(told.getFirst()).startsWith(upload + " " + file.length() + " " + file.sha256() + " ");
        sweptADayLater(segment);
        assertThat(stored())
                .as("what the service was told of is there, and nothing else")
                .containsExactlyInAnyOrder(told.getFirst().split(" ")[3].split(","));
    }

    private Process started(Step step, int segment, int nth) throws Exception {
        Files.deleteIfExists(folder.resolve("port"));
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(segment == SHORT_SEGMENT ? FLAGS_OF_A_SHORT_LIFE : List.of());
        words.addAll(List.of(
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                KilledServer.class.getName(),
                "" + log.fixture.postgres().port(),
                log.fixture.database(),
                folder.toString(),
                "" + segment,
                step.name(),
                "" + nth));
        Process server = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        eventually(() -> Files.exists(folder.resolve("port")));
        return server;
    }

    private String created(SeededFile file) throws Exception {
        HttpResponse<Void> made = client.send(
                tus("/v1/files")
                        .header("Upload-Length", "" + file.length())
                        .POST(BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        return made.headers().firstValue("Location").orElseThrow().replace("files/", "");
    }

    private long offset(String upload) throws Exception {
        HttpResponse<Void> asked = client.send(
                tus("/v1/files/" + upload)
                        .method("HEAD", BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        return Long.parseLong(asked.headers().firstValue("Upload-Offset").orElseThrow());
    }

    /** Sends the rest. Returns the last offset that the sender heard of. */
    private long send(SeededFile file, String upload, long offset) throws Exception {
        if (offset == file.length()) {
            return offset;
        }
        try {
            HttpResponse<Void> sent = client.send(
                    tus("/v1/files/" + upload)
                            .header("Upload-Offset", "" + offset)
                            .header("Content-Type", "application/offset+octet-stream")
                            .method("PATCH", BodyPublishers.ofInputStream(() -> file.from(offset)))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
            assertThat(sent.statusCode()).isEqualTo(204);
            return Long.parseLong(sent.headers().firstValue("Upload-Offset").orElseThrow());
        } catch (IOException killed) {
            return offset;
        }
    }

    private HttpRequest.Builder tus(String path) throws IOException {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + Files.readString(folder.resolve("port")) + path))
                .timeout(PATIENCE)
                .header("Tus-Resumable", "1.0.0");
    }

    private void sweptADayLater(int segment) {
        InstantSource tomorrow = Clock.offset(Clock.systemUTC(), Duration.ofHours(25));
        KeyRing ring = new KeyRing(log.fixture.keys, KeyFile.in(folder, "test".toCharArray()));
        await(KilledServer.parts(
                        log.fixture.pool,
                        ring,
                        new FolderStore(folder.resolve("files"), "intake"),
                        segment,
                        tomorrow,
                        () -> {},
                        (_, _, _) -> Uni.createFrom().voidItem())
                .sweep());
    }

    private List<String> stored() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("files"))) {
            return files.filter(file -> Files.isRegularFile(file)
                            && !file.getParent().endsWith("aside")
                            && !file.endsWith("service"))
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }
}
