package esperanza.intake.attachment;

import static esperanza.intake.Callers.bare;
import static esperanza.intake.Callers.key;
import static esperanza.intake.Callers.person;
import static esperanza.intake.Callers.problem;
import static esperanza.runtime.Eventually.eventually;
import static esperanza.runtime.http.Request.given;
import static esperanza.runtime.log.LogAssert.assertThatLog;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import esperanza.files.FileErased;
import esperanza.files.StoredFiles;
import esperanza.files.domain.Manifest;
import esperanza.intake.KeycloakResource;
import esperanza.intake.ShortNotice;
import esperanza.kernel.CaseId;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.runtime.http.Answer;
import esperanza.runtime.http.Json;
import esperanza.runtime.log.StoredEvent;
import esperanza.runtime.start.Settings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One report is erased, and somebody copies the folder of the files of yesterday back. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
@QuarkusTestResource(ShortNotice.class)
class ErasedFileTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String EDGE = "edge0815";

    /**
     * A report with one file.
     *
     * @param file its address
     */
    private record Sent(UUID reportId, CaseId caseId, String receipt, String file) {}

    @Inject
    Settings settings;

    @Inject
    Pool pool;

    @Inject
    OpenedFiles opened;

    @Inject
    StoredFiles stored;

    @Test
    void the_picture_of_an_erased_report_opens_nowhere_and_every_other_one_does(@TempDir Path yesterday)
            throws IOException {
        Sent erased = withFile("the picture of the one");
        Sent other = withFile("the picture of the other");
        Manifest manifest = manifests(erased).getFirst();
        Manifest ofOther = manifests(other).getFirst();
        assertThat(read(manifest)).isEqualTo("the picture of the one");
        copied(folder(), yesterday);

        erase(erased.receipt());
        String segment = manifest.segments().getFirst().name();
        assertThat(segments(folder())).isNotEmpty().doesNotContain(segment);
        copied(yesterday, folder());
        assertThat(segments(folder())).contains(segment);

        assertThatThrownBy(() -> read(manifest)).isInstanceOf(FileErased.class);
        problem(opening(erased), 404, "not-found");
        assertThat(manifests(erased)).isEmpty();
        assertThat(read(ofOther)).isEqualTo("the picture of the other");
        stored.check(ofOther).await().atMost(PATIENCE);
        opening(other).expect(200);
        assertThatLog(log()).isGapless().isChained();
    }

    private static Sent withFile(String bytes) {
        Json report = given().contentType("application/json")
                .body("{\"account\": \"x\", \"receipt\": true}")
                .post("/v1/public/reports")
                .json();
        String receipt = report.getString("receipt");
        String body = field("receipt", receipt) + field("key", key()) + "--" + EDGE
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n"
                + "Content-Type: image/png\r\n\r\n" + bytes + "\r\n--" + EDGE + "--\r\n";
        given().contentType("multipart/form-data; boundary=" + EDGE)
                .body(body)
                .post("/v1/public/es/files/sent")
                .expect(200);
        String path = "/v1/reports/" + report.getString("reportId");
        Json seen = person("intake-officer").get(path).json();
        Json files = person("intake-officer").get(path + "/attachments").json();
        return new Sent(
                UUID.fromString(report.getString("reportId")),
                new CaseId(UUID.fromString(seen.getString("caseId"))),
                receipt,
                path + "/attachments/" + files.getString("[0].attachmentId"));
    }

    private static String field(String name, String value) {
        return "--" + EDGE + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    /** Three persons approve, and the notice passes. */
    private static void erase(String receipt) {
        String id = erasures("", "receipt", receipt).getString("erasureId");
        for (String role : List.of("supervisor", "custodian", "ombudsman")) {
            decided(role, id, "approval").expect(200);
        }
        eventually(() -> decided("custodian", id, "execution").status() == 200);
        eventually(() ->
                erasures("/certificate", "erasureId", id).getString("state").equals("ERASED"));
    }

    private static Json erasures(String path, String by, String value) {
        return given().contentType("application/json")
                .body("{\"" + by + "\": \"" + value + "\"}")
                .post("/v1/public/erasures" + path)
                .json();
    }

    private static Answer decided(String role, String erasure, String what) {
        return person(role).header("Idempotency-Key", key()).body("").post("/v1/erasures/" + erasure + "/" + what);
    }

    private static Answer opening(Sent sent) {
        return bare("{\"purpose\": \"TRIAGE\"}").post(sent.file() + "/openings");
    }

    private List<Manifest> manifests(Sent sent) {
        return opened.of(sent.reportId(), sent.caseId()).await().atMost(PATIENCE).all().stream()
                .flatMap(one -> OpenedFiles.manifestIfAny(one).stream())
                .toList();
    }

    private String read(Manifest file) {
        Buffer all = Buffer.buffer();
        stored.read(file, 0, file.length())
                .invoke(all::appendBuffer)
                .collect()
                .last()
                .await()
                .atMost(PATIENCE);
        return all.toString(StandardCharsets.UTF_8);
    }

    private Path folder() {
        return settings.data().resolve("files");
    }

    private static List<String> segments(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    /** As a tool for backups does: what is there already stays. */
    private static void copied(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Path copy = to.resolve(from.relativize(each));
                if (!Files.exists(copy)) {
                    Files.copy(each, copy);
                }
            }
        }
    }

    private List<StoredEvent> log() {
        return StreamSupport.stream(
                        pool.query("select " + StoredEvent.OPENABLE_COLUMNS + " from event e order by e.position")
                                .execute()
                                .await()
                                .atMost(PATIENCE)
                                .spliterator(),
                        false)
                .map(StoredEvent::from)
                .toList();
    }
}
