package esperanza.intake.attachment;

import static esperanza.intake.Callers.bare;
import static esperanza.intake.Callers.history;
import static esperanza.intake.Callers.hotline;
import static esperanza.intake.Callers.key;
import static esperanza.intake.Callers.person;
import static esperanza.intake.Callers.problem;
import static esperanza.intake.Callers.token;
import static esperanza.intake.attachment.SentFiles.EDGE;
import static esperanza.intake.attachment.SentFiles.NAME;
import static esperanza.intake.attachment.SentFiles.WORDS;
import static esperanza.intake.attachment.SentFiles.body;
import static esperanza.intake.attachment.SentFiles.field;
import static esperanza.intake.attachment.SentFiles.listed;
import static esperanza.intake.attachment.SentFiles.page;
import static esperanza.intake.attachment.SentFiles.posted;
import static esperanza.intake.attachment.SentFiles.reported;
import static esperanza.intake.attachment.SentFiles.sent;
import static esperanza.intake.attachment.SentFiles.types;
import static esperanza.intake.attachment.SentFiles.viewed;
import static esperanza.runtime.Eventually.eventually;
import static esperanza.runtime.http.Request.address;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.files.scrub.DamageFound;
import esperanza.files.store.FileStore;
import esperanza.intake.KeycloakResource;
import esperanza.intake.attachment.read.UnseenFiles;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.local.TestParts;
import esperanza.runtime.http.Answer;
import esperanza.runtime.http.Json;
import esperanza.runtime.log.Chain;
import esperanza.runtime.sealing.DestroyedKey;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The files of a report over HTTP, on a real store, real PostgreSQL, Kafka and Keycloak. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class AttachmentTest {

    @Inject
    EraseFiles erasing;

    @Inject
    FileStore store;

    @Inject
    DamageFound damage;

    @Inject
    UnseenFiles unseen;

    @Test
    void somebody_without_scripts_sends_a_file_that_an_officer_opens_for_a_purpose_on_record() {
        Json report = reported();
        String id = report.getString("reportId");
        String receipt = report.getString("receipt");
        String page = page(receipt).expect(200).text();
        assertThat(page).contains("enctype=\"multipart/form-data\"", "Todavía ningún archivo.");
        assertThat(page.indexOf("name=\"receipt\" value=\"" + receipt + "\"><input type=\"hidden\" name=\"key\""))
                .isPositive()
                .isLessThan(page.indexOf("type=\"file\""));

        String key = key();
        Answer sent = sent(receipt, key, NAME, WORDS).expect(200);
        assertThat(sent.text()).contains("Tenemos el archivo.", NAME, "103 kB");
        assertThat(sent.header("Cache-Control")).isEqualTo("no-store");
        sent(receipt, key, NAME, WORDS).expect(200);
        Json listed = listed(id);
        assertThat(listed.getList("kind")).containsExactly("DOCUMENT");
        assertThat(listed.getList("sizeClass")).containsExactly("UP_TO_1_MIB");
        assertThat(listed.getList("asAnnounced")).containsExactly("NOT_SAID");
        String file = "/v1/reports/" + id + "/attachments/" + listed.getString("[0].attachmentId");

        Json opened = bare("{\"purpose\": \"TRIAGE\"}")
                .post(file + "/openings")
                .expect(200)
                .json();
        assertThat(opened.getString("fileName")).isEqualTo(NAME);
        assertThat(opened.getInt("fileLength")).isEqualTo(WORDS.length());
        problem(viewed(file, opened.getString("viewingId"), "intake-officer"), 409, "viewing-is-over");
        bare("{\"purpose\": \"TRIAGE\"}").post(file + "/originals").expect(422);
        assertThat(opened.getString("sha256")).isNull();
        Json bytes = bare("{\"purpose\": \"TRIAGE\", \"reasons\": \"the plate cannot be read\"}")
                .post(file + "/originals")
                .expect(200)
                .json();
        assertThat(bytes.getString("sha256"))
                .isEqualTo(HexFormat.of().formatHex(Chain.sha256(WORDS.getBytes(StandardCharsets.UTF_8))));
        String viewing = bytes.getString("viewingId");
        Answer original = viewed(file, viewing, "intake-officer").expect(200);
        assertThat(original.text()).isEqualTo(WORDS);
        assertThat(original.header("Content-Disposition")).isEqualTo("attachment; filename=\"original\"");
        assertThat(original.header("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
        problem(viewed(file, viewing, "supervisor"), 409, "viewing-is-over");

        assertThat(person("supervisor")
                        .get("/v1/reports/" + id + "/openings")
                        .json()
                        .getList("part"))
                .containsExactly("ATTACHMENT", "ATTACHMENT");
        assertThat(history("attachment", id).text()).doesNotContain(NAME, "text/plain");
        assertThat(person("intake-officer")
                        .get("/v1/reports/" + id + "/attachments")
                        .text())
                .doesNotContain(NAME);
    }

    @Test
    void an_investigator_gets_the_bytes_and_their_sum_to_take_them_over_as_evidence_and_it_is_on_record()
            throws Exception {
        Json report = reported();
        String id = report.getString("reportId");
        sent(report.getString("receipt"), key(), NAME, WORDS).expect(200);
        String file = "/v1/reports/" + id + "/attachments/" + listed(id).getString("[0].attachmentId");
        problem(passedOn("intake-officer", file, key()), 403, "wrong-role");
        String key = key();
        Json passed = passedOn("investigator", file, key).expect(200).json();
        passedOn("investigator", file, key).expect(200);
        assertThat(passed.getString("sha256"))
                .isEqualTo(HexFormat.of()
                        .formatHex(
                                MessageDigest.getInstance("SHA-256").digest(WORDS.getBytes(StandardCharsets.UTF_8))));
        assertThat(passed.getString("voucher")).hasSize(64);
        assertThat(passed.getInt("fileLength")).isEqualTo(WORDS.length());
        assertThat(viewed(file, passed.getString("viewingId"), "investigator")
                        .expect(200)
                        .text())
                .isEqualTo(WORDS);
        passedOn("investigator", file, key()).expect(200);
        assertThat(types(id).stream().filter("attachment-passed-on"::equals)).hasSize(1);
        assertThat(listed(id).getList("passedOn")).containsExactly(true);
        assertThat(person("supervisor")
                        .get("/v1/reports/" + id + "/openings")
                        .json()
                        .getList("purpose"))
                .containsExactly("INVESTIGATION", "INVESTIGATION");
    }

    private static Answer passedOn(String who, String file, String key) {
        return person(who)
                .header("Idempotency-Key", key)
                .body("{\"reasons\": \"It shows the car\"}")
                .post(file + "/passing");
    }

    @Test
    void a_file_that_is_too_large_or_breaks_off_or_has_no_holder_is_answered_by_a_page() {
        Json report = reported();
        String receipt = report.getString("receipt");
        sent(receipt, key(), "", "").expect(422);
        sent("nobody's", key(), NAME, WORDS).expect(404);
        assertThat(sent(receipt, key(), "video.mp4", "x".repeat(26 * 1024 * 1024))
                        .expect(413)
                        .text())
                .contains("El archivo es demasiado grande");
        String whole = body(receipt, key(), NAME, WORDS);
        assertThat(posted(whole.substring(0, whole.length() - EDGE.length() - 200))
                        .expect(422)
                        .text())
                .contains("El archivo no llegó completo.", "no llegó completo todavía");
        assertThat(listed(report.getString("reportId")).getList("stage")).containsExactly("ANNOUNCED", "ANNOUNCED");
    }

    @Test
    void software_looks_at_each_file_by_itself_and_shows_no_page_that_is_not_there() {
        Json report = reported();
        String id = report.getString("reportId");
        sent(report.getString("receipt"), key(), "foto.png", WORDS).expect(200);
        eventually(() -> listed(id).getList("stage").contains("CHECKED"));
        assertThat(listed(id).getList("kind")).containsExactly("DOCUMENT");
        assertThat(listed(id).getList("type")).containsExactly("DIFFERS");
        assertThat(listed(id).getList("scan")).containsExactly("NOT_SCANNED");
        String file = "/v1/reports/" + id + "/attachments/" + listed(id).getString("[0].attachmentId");
        Json opened = bare("{\"purpose\": \"TRIAGE\"}")
                .post(file + "/openings")
                .expect(200)
                .json();
        assertThat(opened.getInt("pages")).isZero();
        String page = file + "/viewings/" + opened.getString("viewingId") + "/1";
        problem(person("intake-officer").get(page), 409, "no-preview");
        problem(person("supervisor").get(page), 409, "viewing-is-over");
    }

    @Test
    void an_erasure_destroys_the_key_of_a_file_and_then_removes_its_bytes() {
        Json report = reported();
        String id = report.getString("reportId");
        List<String> before = segments();
        sent(report.getString("receipt"), key(), NAME, WORDS).expect(200);
        String file = "/v1/reports/" + id + "/attachments/" + listed(id).getString("[0].attachmentId");
        assertThat(segments()).hasSizeGreaterThan(before.size());

        UUID erasure = UUID.randomUUID();
        List<DestroyedKey> gone =
                erasing.erase(UUID.fromString(id), erasure).await().indefinitely();
        assertThat(gone).hasSize(1);
        assertThat(erasing.erase(UUID.fromString(id), erasure).await().indefinitely())
                .isEqualTo(gone);
        assertThat(segments()).isEqualTo(before);
        assertThat(listed(id).getList("stage")).containsExactly("REMOVED");
        problem(bare("{\"purpose\": \"TRIAGE\"}").post(file + "/openings"), 409, "file-not-here");
    }

    @Test
    void what_a_stranger_sent_counts_until_somebody_opens_it() {
        Json report = reported();
        String id = report.getString("reportId");
        long before = unseen();
        sent(report.getString("receipt"), key(), NAME, WORDS).expect(200);
        eventually(() -> unseen() == before + 1);
        bare("{\"purpose\": \"TRIAGE\"}")
                .post("/v1/reports/" + id + "/attachments/" + listed(id).getString("[0].attachmentId") + "/openings")
                .expect(200);
        eventually(() -> unseen() == before);
    }

    private long unseen() {
        return unseen.bytes().await().indefinitely() >> 16;
    }

    @Test
    void damage_in_the_store_is_said_once_of_the_file_that_has_it() {
        Json report = reported();
        String id = report.getString("reportId");
        List<String> before = segments();
        sent(report.getString("receipt"), key(), NAME, WORDS).expect(200);
        sent(report.getString("receipt"), key(), "otra.txt", WORDS).expect(200);
        eventually(() -> listed(id).getList("stage").equals(List.of("CHECKED", "CHECKED")));
        List<String> both = new ArrayList<>(segments());
        both.removeAll(before);
        Set<String> damaged = Set.of(both.getFirst(), "of-another-file");
        damage.damaged(damaged).await().indefinitely();
        damage.damaged(damaged).await().indefinitely();
        assertThat(listed(id).getList("damaged", Boolean.class)).containsExactlyInAnyOrder(true, false);
        assertThat(types(id)).filteredOn("attachment-damaged"::equals).hasSize(1);
        assertThat(segments()).containsAll(both);
    }

    private List<String> segments() {
        return IntStream.range(0, 256)
                .mapToObj("%02x"::formatted)
                .flatMap(part -> store.storedBefore(Instant.now().plusSeconds(60), part))
                .sorted()
                .toList();
    }

    @Test
    void a_hotline_sends_a_file_in_pieces_and_another_one_finds_nothing() throws Exception {
        String id = reported().getString("reportId");
        String announcement =
                "{\"of\": \"REPORT\", \"fileName\": \"%s\", \"fileType\": \"text/plain\", \"fileLength\": %d}"
                        .formatted(NAME, WORDS.length());
        String key = key();
        Json announced = announced(id, key, announcement).expect(201).json();
        assertThat(announced(id, key, announcement).expect(201).text()).isEqualTo(announced.toString());
        assertThat(listed(id).getList("stage")).containsExactly("ANNOUNCED");
        problem(
                token("hotline-second")
                        .contentType("application/json")
                        .header("Idempotency-Key", key())
                        .body(announcement)
                        .post("/v1/reports/" + id + "/attachments"),
                404,
                "not-found");

        assertThat(patched(announced.getString("uploadId"))).isEqualTo(204);
        eventually(() -> !listed(id).getList("stage").contains("ANNOUNCED"));
        assertThat(listed(id).getList("asAnnounced")).containsExactly("YES");
        assertThat(types(id)).startsWith("attachment-announced", "attachment-received");
    }

    @Test
    void a_hotline_names_its_uploads_in_its_report_and_in_its_statement() throws Exception {
        String first = begun();
        String stranger = UUID.randomUUID().toString();
        String body = "{\"account\": \"x\", \"files\": [\"a photo\", {\"uploadId\": \"%s\"}, {\"uploadId\": \"%s\"}]}"
                .formatted(first, stranger);
        String key = key();
        Json report = submitted(key, body);
        String id = report.getString("reportId");
        assertThat(report.getList("warnings.pointer")).containsExactly("/files/2");
        assertThat(report.getList("warnings.code")).containsExactly("no-such-upload");
        assertThat(submitted(key, body).getList("warnings.code")).containsExactly("no-such-upload");
        assertThat(patched(first)).isEqualTo(204);
        eventually(() -> !listed(id).getList("stage").contains("ANNOUNCED"));
        assertThat(listed(id).getList("of")).containsExactly("REPORT");

        String second = begun();
        Json added = hotline()
                .header("Idempotency-Key", key())
                .body(("{\"kind\": \"ADDITION\", \"words\": \"a second one\", \"files\": [\"a photo\","
                                + " {\"uploadId\": \"%s\", \"mark\": \"CHILD\", \"more\": 1}]}")
                        .formatted(second))
                .post("/v1/reports/" + id + "/statements")
                .expect(201)
                .json();
        assertThat(added.getList("warnings.pointer")).containsExactly("/files/0", "/files/1/more");
        assertThat(added.getList("warnings.code")).containsExactly("wrong-type", "unknown-property");
        assertThat(listed(id).getList("of")).containsExactly("REPORT", "STATEMENT");
        assertThat(listed(id).getString("[0].asAnnounced")).isEqualTo("YES");
        assertThat(listed(id).getList("[1].marks")).containsExactly("CHILD");
        Json named = announced(id, key(), "{\"of\": \"REPORT\", \"uploadId\": \"%s\"}".formatted(second))
                .expect(201)
                .json();
        assertThat(named.getString("attachmentId")).isEqualTo(listed(id).getString("[1].attachmentId"));
        assertThat(listed(id).getList("of")).hasSize(2);
        String other = reported().getString("reportId");
        problem(
                announced(other, key(), "{\"of\": \"REPORT\", \"uploadId\": \"%s\"}".formatted(second)),
                409,
                "name-taken");
        String elsewhere = "{\"account\": \"x\", \"files\": {\"uploadId\": \"%s\"}}".formatted(second);
        assertThat(submitted(key(), elsewhere).getList("warnings.code")).containsExactly("no-such-upload");
        String file = "/v1/reports/" + id + "/attachments/" + listed(id).getString("[0].attachmentId");
        assertThat(person("supervisor")
                        .header("Idempotency-Key", key())
                        .body("{\"purpose\": \"TRIAGE\"}")
                        .post(file + "/openings")
                        .expect(200)
                        .json()
                        .getString("fileName"))
                .isEqualTo(NAME);
    }

    @Test
    void a_mark_that_comes_with_the_second_try_of_a_broken_form_counts() {
        Json report = reported();
        String receipt = report.getString("receipt");
        String key = key();
        String whole = body(receipt, key, NAME, WORDS);
        posted(whole.substring(0, whole.length() - EDGE.length() - 200)).expect(422);
        posted(field("mark", "INTIMATE") + whole).expect(200);
        Json listed = listed(report.getString("reportId"));
        assertThat(listed.getList("[0].marks")).isEmpty();
        assertThat(listed.getList("[1].marks")).containsExactly("INTIMATE");
    }

    private static Json submitted(String key, String body) {
        return hotline()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/reports")
                .expect(201)
                .json();
    }

    private static String begun() {
        String name = Base64.getEncoder().encodeToString(NAME.getBytes(StandardCharsets.UTF_8));
        Answer made = token("hotline-demo")
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", Integer.toString(WORDS.length()))
                .header("Upload-Metadata", "filename " + name)
                .post("/v1/files")
                .expect(201);
        String address = made.header("Location");
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static int patched(String upload) throws Exception {
        HttpRequest patch = HttpRequest.newBuilder(address("/v1/files/" + upload))
                .header("Authorization", "Bearer " + TestParts.keycloak().tokenOfClient("hotline-demo"))
                .header("Content-Type", "application/offset+octet-stream")
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Offset", "0")
                .method("PATCH", BodyPublishers.ofString(WORDS))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(patch, BodyHandlers.discarding()).statusCode();
        }
    }

    private static Answer announced(String id, String key, String body) {
        return hotline().header("Idempotency-Key", key).body(body).post("/v1/reports/" + id + "/attachments");
    }
}
