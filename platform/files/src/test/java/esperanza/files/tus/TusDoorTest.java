package esperanza.files.tus;

import static esperanza.files.FilesFixture.SEGMENT;
import static esperanza.files.FilesFixture.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.files.TestSettings;
import esperanza.files.domain.Sha256;
import esperanza.files.store.MemoryStore;
import esperanza.files.upload.UploadFixture;
import esperanza.runtime.Eventually;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TusDoorTest {

    private static final byte[] FILE = bytes(4 * SEGMENT + 77);
    private static final String BYTES = "application/offset+octet-stream";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final MemoryStore STORE = new MemoryStore();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static UploadFixture fixture;
    private static TusServer server;

    @BeforeAll
    static void open() {
        fixture = new UploadFixture(STORE);
        server = new TusServer(fixture.uploads, 10_000_000);
    }

    @AfterAll
    static void close() {
        CLIENT.close();
        server.close();
        fixture.close();
    }

    @BeforeEach
    void empty() {
        STORE.comeBack();
        fixture.received.clear();
    }

    @Test
    void the_door_says_what_it_speaks() throws Exception {
        HttpResponse<String> told =
                send(HttpRequest.newBuilder(server.uri("/v1/files")).method("OPTIONS", BodyPublishers.noBody()));
        assertThat(told.statusCode()).isEqualTo(204);
        assertThat(header(told, "Tus-Version")).isEqualTo("1.0.0");
        assertThat(header(told, "Tus-Extension"))
                .isEqualTo("creation,creation-with-upload,expiration,checksum,termination");
        assertThat(header(told, "Tus-Checksum-Algorithm")).isEqualTo("sha256");
        assertThat(header(told, "Tus-Max-Size")).isEqualTo("10000000");
    }

    @Test
    void a_file_comes_in_parts_and_is_handed_on_with_its_words() throws Exception {
        URI upload = created(FILE.length);
        assertThat(header(patch(upload, 0, Arrays.copyOf(FILE, 300_000)), "Upload-Offset"))
                .isEqualTo("300000");
        HttpResponse<String> asked = send(tus(upload).method("HEAD", BodyPublishers.noBody()));
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(header(asked, "Upload-Offset")).isEqualTo("300000");
        assertThat(header(asked, "Upload-Length")).isEqualTo("" + FILE.length);
        assertThat(header(asked, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(asked, "Upload-Expires")).endsWith("GMT");
        HttpResponse<String> last = patch(upload, 300_000, Arrays.copyOfRange(FILE, 300_000, FILE.length));
        assertThat(last.statusCode()).isEqualTo(204);
        assertThat(header(last, "Upload-Offset")).isEqualTo("" + FILE.length);

        fixture.handAllOn();
        assertThat(fixture.received).hasSize(1);
        assertThat(fixture.received.getFirst().said().name()).isEqualTo("señal.jpg");
        assertThat(fixture.received.getFirst().file().sha256()).isEqualTo(Sha256.of(FILE));
    }

    @Test
    void creation_takes_the_bytes_at_once() throws Exception {
        HttpResponse<String> made = send(tus(server.uri("/v1/files"))
                .header("Upload-Length", "" + FILE.length)
                .header("Content-Type", BYTES)
                .POST(BodyPublishers.ofByteArray(FILE)));
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(header(made, "Upload-Offset")).isEqualTo("" + FILE.length);
        fixture.handAllOn();
        assertThat(fixture.received.getFirst().file().sha256()).isEqualTo(Sha256.of(FILE));
    }

    @Test
    void a_broken_line_loses_nothing_that_is_durable() throws Exception {
        URI upload = created(FILE.length);
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(("PATCH " + upload.getPath()
                            + " HTTP/1.1\r\nHost: x\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\n" + "Content-Type: "
                            + BYTES + "\r\nContent-Length: " + FILE.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(FILE, 0, 2 * SEGMENT + 1);
            out.flush();
            Eventually.eventually(() -> offset(upload) >= SEGMENT);
        }
        Eventually.eventually(() -> offset(upload) >= 2 * SEGMENT);
        Eventually.eventually(() -> goesOnAtWhatItIsTold(upload));
        fixture.handAllOn();
        assertThat(fixture.received.getFirst().file().sha256()).isEqualTo(Sha256.of(FILE));
    }

    @Test
    void a_part_that_was_changed_on_its_way_is_taken_back() throws Exception {
        URI upload = created(FILE.length);
        HttpResponse<String> changed = send(part(upload, 0, FILE).header("Upload-Checksum", sum(bytes(5))));
        assertThat(changed.statusCode()).isEqualTo(460);
        assertThat(offset(upload)).isZero();
        assertThat(send(part(upload, 0, FILE).header("Upload-Checksum", sum(FILE)))
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void an_upload_that_is_ended_is_unknown() throws Exception {
        URI upload = created(FILE.length);
        patch(upload, 0, Arrays.copyOf(FILE, 300_000));
        assertThat(send(tus(upload).DELETE()).statusCode()).isEqualTo(204);
        assertThat(send(tus(upload).method("HEAD", BodyPublishers.noBody())).statusCode())
                .isEqualTo(404);
        assertThat(patch(upload, 300_000, FILE).statusCode()).isEqualTo(404);
    }

    @Test
    void an_upload_that_expired_is_gone() throws Exception {
        URI upload = created(FILE.length);
        fixture.base.log.sql("update upload set expires_at = now() - interval '1 s' where not handed_on");
        assertThat(send(tus(upload).method("HEAD", BodyPublishers.noBody())).statusCode())
                .isEqualTo(410);
        assertThat(patch(upload, 0, FILE).statusCode()).isEqualTo(410);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "another version|PATCH|Tus-Resumable: 0.2.2|412|tus-version",
                "no version|PATCH|Tus-Resumable:|412|tus-version",
                "another type|PATCH|Content-Type: multipart/form-data|415|tus-media-type",
                "no offset|PATCH|Upload-Offset:|400|tus-header",
                "an offset that is no number|PATCH|Upload-Offset: -1|400|tus-header",
                "another offset|PATCH|Upload-Offset: 5|409|upload-other-offset",
                "a sum that is none|PATCH|Upload-Checksum: md5 AAAA|400|tus-header",
                "no length|POST|Upload-Length:|400|tus-header",
                "too long|POST|Upload-Length: 10000001|413|upload-too-long",
                "more bytes than the length|POST|Upload-Length: 10|413|upload-too-long",
                "words that are none|POST|Upload-Metadata: filename ???|400|tus-header",
                "a sum of the file that is none|POST|Upload-Metadata: sha256 QUJD|400|tus-header"
            })
    void a_request_that_is_not_as_tus_wants_it_says_why(
            String what, String method, String header, int status, String code) throws Exception {
        URI at = method.equals("POST") ? server.uri("/v1/files") : created(FILE.length);
        List<String> changed = List.of(header.split(": ?", 2));
        HttpRequest.Builder request = HttpRequest.newBuilder(at).method(method, BodyPublishers.ofByteArray(FILE));
        for (List<String> each : List.of(
                List.of("Tus-Resumable", "1.0.0"),
                List.of("Content-Type", BYTES),
                List.of(
                        method.equals("POST") ? "Upload-Length" : "Upload-Offset",
                        method.equals("POST") ? "600000" : "0"))) {
            if (!each.getFirst().equals(changed.getFirst())) {
                request.header(each.getFirst(), each.getLast());
            }
        }
        if (!changed.getLast().isEmpty()) {
            request.header(changed.getFirst(), changed.getLast());
        }
        HttpResponse<String> answer = send(request);
        assertThat(answer.statusCode()).as(what).isEqualTo(status);
        assertThat(answer.body()).contains("urn:esperanza:problem:" + code);
    }

    @Test
    void another_address_and_an_upload_of_somebody_else_are_unknown_alike() throws Exception {
        URI upload = created(FILE.length);
        HttpResponse<String> other = send(part(upload, 0, FILE).header("X-Owner", "hotline-2"));
        HttpResponse<String> none = patch(server.uri("/v1/files/no-upload"), 0, FILE);
        assertThat(List.of(other.statusCode(), none.statusCode())).containsExactly(404, 404);
        assertThat(other.body()).isEqualTo(none.body());
        assertThat(send(part(upload, 0, FILE).header("X-Owner", "stranger")).statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_store_that_is_away_says_to_come_later_and_keeps_the_offset() throws Exception {
        URI upload = created(FILE.length);
        STORE.haveRoomFor(1);
        HttpResponse<String> full = patch(upload, 0, FILE);
        assertThat(full.statusCode()).isEqualTo(503);
        assertThat(header(full, "Retry-After")).isEqualTo("5");
        assertThat(offset(upload)).isEqualTo(SEGMENT);
        STORE.goAway();
        assertThat(send(creation(5)).statusCode()).isEqualTo(503);
        STORE.comeBack();
        assertThat(patch(upload, SEGMENT, Arrays.copyOfRange(FILE, SEGMENT, FILE.length))
                        .statusCode())
                .isEqualTo(204);
    }

    /** A sender that never ends its bytes is given up, and its connection carries the other requests on. */
    @Test
    void a_refused_request_ends_no_other_one_of_its_connection() throws Exception {
        URI upload = created(FILE.length);
        HttpRequest options = HttpRequest.newBuilder(server.uri("/v1/files"))
                .method("OPTIONS", BodyPublishers.noBody())
                .build();
        try (HttpClient two = HttpClient.newHttpClient();
                SubmissionPublisher<ByteBuffer> unending = new SubmissionPublisher<>()) {
            HttpResponse<Void> before = two.send(options, BodyHandlers.discarding());
            assertThat(before.version()).isEqualTo(HttpClient.Version.HTTP_2);
            HttpRequest.Builder refused = part(upload, 5, FILE).method("PATCH", BodyPublishers.fromPublisher(unending));
            CompletableFuture<HttpResponse<Void>> answer = two.sendAsync(refused.build(), BodyHandlers.discarding());
            long givenUp =
                    System.nanoTime() + 3 * new TestSettings(1, 1).patience().toNanos();
            while (System.nanoTime() < givenUp) {
                HttpResponse<Void> after = two.send(options, BodyHandlers.discarding());
                assertThat(header(after, TusServer.PORT)).isEqualTo(header(before, TusServer.PORT));
            }
            assertThat(answer.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(409);
        }
    }

    /** Refused while the end of the broken line is still being counted. */
    private static boolean goesOnAtWhatItIsTold(URI upload) throws Exception {
        long offset = offset(upload);
        HttpResponse<String> sent = patch(upload, offset, Arrays.copyOfRange(FILE, (int) offset, FILE.length));
        assertThat(sent.statusCode()).isIn(204, 409);
        return sent.statusCode() == 204;
    }

    private static URI created(int length) throws Exception {
        HttpResponse<String> made = send(creation(length));
        assertThat(made.statusCode()).isEqualTo(201);
        return made.uri().resolve(header(made, "Location"));
    }

    private static HttpRequest.Builder creation(int length) {
        String name = Base64.getEncoder().encodeToString("señal.jpg".getBytes(StandardCharsets.UTF_8));
        return tus(server.uri("/v1/files"))
                .header("Upload-Length", "" + length)
                .header("Upload-Metadata", "filename " + name + ",filetype aW1hZ2UvanBlZw==,note")
                .POST(BodyPublishers.noBody());
    }

    private static HttpResponse<String> patch(URI upload, long offset, byte[] bytes) throws Exception {
        return send(part(upload, offset, bytes));
    }

    private static HttpRequest.Builder part(URI upload, long offset, byte[] bytes) {
        return tus(upload)
                .header("Upload-Offset", "" + offset)
                .header("Content-Type", BYTES)
                .method("PATCH", BodyPublishers.ofByteArray(bytes));
    }

    private static HttpRequest.Builder tus(URI at) {
        return HttpRequest.newBuilder(at).header("Tus-Resumable", "1.0.0");
    }

    private static long offset(URI upload) throws Exception {
        return Long.parseLong(header(send(tus(upload).method("HEAD", BodyPublishers.noBody())), "Upload-Offset"));
    }

    private static String sum(byte[] bytes) {
        return "sha256 " + Base64.getEncoder().encodeToString(Sha256.digest().digest(bytes));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
