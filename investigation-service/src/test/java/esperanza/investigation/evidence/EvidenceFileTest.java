package esperanza.investigation.evidence;

import static esperanza.investigation.evidence.Register.LEAD;
import static esperanza.investigation.evidence.Register.LIAISON;
import static esperanza.investigation.evidence.Register.history;
import static esperanza.investigation.file.Callers.INTAKE;
import static esperanza.investigation.file.Callers.path;
import static esperanza.investigation.file.Callers.person;
import static esperanza.investigation.file.Callers.problem;
import static esperanza.investigation.file.Callers.subject;
import static esperanza.runtime.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.access.TestTags;
import esperanza.files.domain.Voucher;
import esperanza.investigation.KeycloakResource;
import esperanza.kernel.CaseId;
import esperanza.kernel.StreamId;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.runtime.http.Answer;
import esperanza.runtime.http.Json;
import esperanza.runtime.log.Chain;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A file of a report becomes evidence, is shown, and is worked on in copies: over HTTP, with the real workshop. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "investigation"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class EvidenceFileTest {

    /** One grey point. */
    private static final byte[] POINT = HexFormat.of()
            .parseHex("89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55"
                    + "0000000a49444154789c636800000082008177cd72b60000000049454e44ae426082");

    private static final byte[] TEXT = "only words".getBytes(StandardCharsets.US_ASCII);
    private static final String SUM = HexFormat.of().formatHex(Chain.sha256(POINT));
    private static final String SECRET = "cd".repeat(32);
    private static final String OTHER_SECRET = "ab".repeat(32);

    private final Register register = Register.taken();
    private final String attachment = UUID.randomUUID().toString();
    private final StreamId stream = new StreamId("attachment", UUID.randomUUID());
    private String item = "";

    @Test
    void a_file_of_a_report_becomes_one_item_whose_two_sums_agree() {
        String upload = sent(LEAD);
        problem(takenOver(LEAD, upload, OTHER_SECRET), 409, "hash-says-otherwise");
        problem(takenOver(LIAISON, upload, SECRET), 409, "upload-not-here");
        assertThat(register.shown(takenOver(LEAD, upload, SECRET).expect(201)).getString("items[0].evidenceId"))
                .isEqualTo(item);

        Json shown = register.shown(takenOver(LEAD, sent(LEAD), SECRET).expect(201));
        problem(takenOver(LIAISON, sent(LIAISON), SECRET), 409, "already-held");

        assertThat(shown.getList("items.evidenceId")).containsExactly(item);
        assertThat(shown.getString("items[0].custody.how")).isEqualTo("SURRENDERED");
        assertThat(shown.getBoolean("items[0].custody.stored")).isTrue();
        assertThat(history("custody", item)).containsExactly("evidence-secured.v1");
    }

    @Test
    void a_file_is_taken_over_only_as_intake_passed_it_on_to_this_person_for_this_case() {
        passedOn(LEAD, SUM);
        problem(takenOver(LEAD, sent(LEAD, TEXT), SECRET), 409, "hash-says-otherwise");
        String upload = sent(LIAISON);
        problem(takenOver(LIAISON, UUID.randomUUID().toString(), upload, SECRET), 409, "not-passed-on");
        String typed = register.identified("VIDEO");
        String use = """
                {"uploadId": "%s", "how": "SEIZED", "place": "Office"}""".formatted(upload);
        register.done(LIAISON, "/evidence/" + typed + "/custody", use);
        problem(
                register.post(LIAISON, "/evidence/" + register.identified("VIDEO") + "/custody", use),
                409,
                "upload-not-here");
    }

    @Test
    void who_opened_a_file_sees_pictures_of_it_and_an_original_is_never_given_out() {
        takenOver(LEAD, sent(LEAD), SECRET).expect(201);
        Json opened = opened(LEAD, item);
        assertThat(opened.getInt("pages")).isEqualTo(1);
        assertThat(opened.getString("kind")).isEqualTo("IMAGE");
        String viewing = opened.getString("viewingId");

        Answer page = viewed(LEAD, item, viewing, "1").expect(200);

        assertThat(page.contentType()).isEqualTo("image/webp");
        assertThat(page.header("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
        problem(viewed(LEAD, item, viewing, "2"), 409, "not-shown");
        problem(viewed("supervisor", item, viewing, "1"), 409, "opening-is-over");
        problem(viewed(LEAD, item, viewing, "copy"), 409, "opening-is-over");
        problem(openBytes(item), 409, "on-original");
        assertThat(opened.getString("sha256")).isEqualTo(SUM);
        String typed = register.identified("VIDEO");
        register.secured(typed, SUM);
        problem(open(LEAD, typed), 409, "not-stored");
    }

    @Test
    void a_copy_without_metadata_is_an_item_of_its_own_whose_bytes_are_worked_on() {
        takenOver(LEAD, sent(LEAD), SECRET).expect(201);
        String copy = copied("STRIPPED").expect(201).json().getString("evidenceId");
        String same = copied("AS_IS").expect(201).json().getString("evidenceId");

        Answer stripped = bytes(copy);

        assertThat(stripped.bytes()).startsWith(0x89, 'P', 'N', 'G').isNotEqualTo(POINT);
        assertThat(stripped.header("Content-Disposition")).isEqualTo("attachment; filename=\"copy\"");
        assertThat(bytes(same).bytes()).isEqualTo(POINT);
        problem(viewed(LEAD, same, opened(LEAD, same).getString("viewingId"), "copy"), 409, "opening-is-over");
        assertThat(person(LEAD)
                        .get(path(register.caseId()) + "/evidence/manifest/chain.tsv")
                        .text())
                .contains("copy=WORKING of=" + item + " recipe=STRIPPED", "attachment=" + attachment);
        assertThat(register.post(LEAD, "/openings", "{\"part\": \"EVIDENCE\", \"purpose\": \"INVESTIGATION\"}")
                        .expect(200)
                        .text())
                .contains("vips-8.");
    }

    @Test
    void of_what_is_no_picture_sound_or_document_no_copy_without_metadata_is_made() {
        passedOn(LEAD, HexFormat.of().formatHex(Chain.sha256(TEXT)));
        takenOver(LEAD, sent(LEAD, TEXT), SECRET).expect(201);
        problem(copied("STRIPPED"), 409, "copy-not-made");
        assertThat(opened(LEAD, item).getInt("pages")).isZero();
    }

    @Test
    void a_restricted_file_is_opened_and_copied_by_nobody_and_a_viewing_that_runs_ends() {
        takenOver(LEAD, sent(LEAD), SECRET).expect(201);
        String copy = copied("AS_IS").expect(201).json().getString("evidenceId");
        String pictures = opened(LEAD, item).getString("viewingId");
        String bytes = openBytes(copy).expect(200).json().getString("viewingId");

        register.done(LEAD, "/evidence/" + item + "/restrictions", """
                {"ground": "SOURCE", "reasons": "The picture tells who took it"}""");

        for (String each : List.of(item, copy)) {
            problem(open(LEAD, each), 409, "restricted");
            problem(open("supervisor", each), 409, "restricted");
        }
        problem(openBytes(copy), 409, "restricted");
        problem(viewed(LEAD, item, pictures, "1"), 409, "restricted");
        problem(viewed(LEAD, copy, bytes, "copy"), 409, "restricted");
        problem(copied("STRIPPED"), 409, "restricted");
    }

    @Test
    void a_file_is_destroyed_by_order_after_the_copies_that_were_made_of_it_and_then_opens_nowhere() {
        takenOver(LEAD, sent(LEAD), SECRET).expect(201);
        String copy = copied("AS_IS").expect(201).json().getString("evidenceId");
        String viewing = openBytes(copy).expect(200).json().getString("viewingId");
        String order = EvidenceTest.byOrder(EvidenceTest.judgment(register));

        problem(register.post(LEAD, "/evidence/" + item + "/custody/disposal", order), 409, "copy-is-held");
        register.done(LEAD, "/evidence/" + copy + "/custody/disposal", order);
        register.done(LEAD, "/evidence/" + item + "/custody/disposal", order);

        problem(viewed(LEAD, copy, viewing, "copy"), 409, "not-stored");
        problem(copied("AS_IS"), 409, "not-stored");
    }

    /** As intake says that this person got the file. */
    private void passedOn(String who, String sum) {
        item = new Voucher(SECRET)
                .idOf(register.caseId(), UUID.fromString(attachment), sum)
                .toString();
        INTAKE.publish(stream, "attachment-passed-on.v1", """
                {"reportId": "%s", "caseId": "%s", "attachmentId": "%s", "evidenceId": "%s", "receiver": "%s"}""".formatted(
                        stream.id(),
                        register.caseId(),
                        attachment,
                        item,
                        TestTags.ofPerson(new CaseId(UUID.fromString(attachment)), subject(who))));
    }

    private Answer takenOver(String who, String upload, String voucher) {
        return takenOver(who, attachment, upload, voucher);
    }

    private Answer takenOver(String who, String file, String upload, String voucher) {
        return register.post(who, "/evidence/attachments", """
                {"attachmentId": "%s", "uploadId": "%s", "voucher": "%s", "kind": "VIDEO", "what": "The van",
                 "whence": "Attached to the report", "place": "Office"}""".formatted(file, upload, voucher));
    }

    private Answer copied(String recipe) {
        return register.post(LEAD, "/evidence/" + item + "/copies", """
                {"recipe": "%s", "what": "To compare it", "place": "Laboratory"}""".formatted(recipe));
    }

    private Json opened(String who, String item) {
        return open(who, item).expect(200).json();
    }

    private Answer open(String who, String item) {
        return register.post(
                who, "/evidence/" + item + "/openings", "{\"purpose\": \"INVESTIGATION\", \"reasons\": \"To see it\"}");
    }

    /** The very bytes of a copy, opened with reasons. */
    private Answer bytes(String copy) {
        return viewed(LEAD, copy, openBytes(copy).expect(200).json().getString("viewingId"), "copy")
                .expect(200);
    }

    private Answer openBytes(String item) {
        return register.post(
                LEAD,
                "/evidence/" + item + "/bytes",
                "{\"purpose\": \"INVESTIGATION\", \"reasons\": \"To compare it\"}");
    }

    private Answer viewed(String who, String item, String viewing, String what) {
        return person(who).get(path(register.caseId()) + "/evidence/" + item + "/viewings/" + viewing + "/" + what);
    }

    private String sent(String who) {
        passedOn(who, SUM);
        return sent(who, POINT);
    }

    /** Sends a file as tus says, and waits until it was read back; the id of the upload. */
    private String sent(String who, byte[] bytes) {
        String upload = person(who)
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", Integer.toString(bytes.length))
                .contentType("application/offset+octet-stream")
                .body(bytes)
                .post("/v1/files")
                .expect(201)
                .header("Location")
                .replaceAll(".*/", "");
        eventually(() -> !takenOver(who, upload, OTHER_SECRET).text().contains("problem:upload-"));
        return upload;
    }
}
