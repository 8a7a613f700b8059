package esperanza.intake.attachment;

import static esperanza.intake.Callers.bare;
import static esperanza.intake.Callers.history;
import static esperanza.intake.Callers.key;
import static esperanza.intake.Callers.person;
import static esperanza.intake.Callers.problem;
import static esperanza.intake.attachment.SentFiles.NAME;
import static esperanza.intake.attachment.SentFiles.WORDS;
import static esperanza.intake.attachment.SentFiles.listed;
import static esperanza.intake.attachment.SentFiles.marked;
import static esperanza.intake.attachment.SentFiles.reported;
import static esperanza.intake.attachment.SentFiles.sent;
import static esperanza.intake.attachment.SentFiles.types;
import static esperanza.intake.attachment.SentFiles.viewed;
import static esperanza.runtime.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.intake.KeycloakResource;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.runtime.http.Answer;
import esperanza.runtime.http.Json;
import esperanza.runtime.http.Request;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Files that open with a second person alone, and what files say about themselves, over HTTP. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class MarkedFileTest {

    private static final String TELLING = """
            <!DOCTYPE html>
            <html><head><meta name="author" content="Canario"><meta name="geo.position" content="+13.7000-89.2000">
            </head></html>""";
    private static final String TRIAGE = "{\"purpose\": \"TRIAGE\", \"reasons\": \"the plate cannot be read\"%s}";

    @Test
    void a_file_that_its_sender_marked_opens_once_for_the_person_to_whom_another_one_agreed() {
        Json report = reported();
        String id = report.getString("reportId");
        marked(report.getString("receipt"), "INTIMATE", NAME, WORDS).expect(200);
        Json listed = listed(id);
        assertThat(listed.getList("[0].marks")).containsExactly("INTIMATE");
        assertThat(listed.getList("[0].withSecondPerson")).containsExactly("PICTURES", "ORIGINAL", "METADATA");
        String attachment = listed.getString("[0].attachmentId");
        String file = "/v1/reports/" + id + "/attachments/" + attachment;
        problem(bare(TRIAGE.formatted("")).post(file + "/openings"), 409, "file-needs-second-person");
        problem(bare(TRIAGE.formatted("")).post(file + "/originals"), 409, "file-needs-second-person");
        problem(bare(TRIAGE.formatted("")).post(file + "/metadata"), 409, "file-needs-second-person");

        String requests = "/v1/reports/" + id + "/viewing-requests";
        String wish = bare(TRIAGE.formatted(", \"view\": \"ORIGINAL\", \"attachmentId\": \"" + attachment + "\""))
                .post(requests)
                .expect(201)
                .json()
                .getString("viewingRequestId");
        String by = TRIAGE.formatted(", \"viewingRequestId\": \"" + wish + "\"");
        problem(bare(by).post(file + "/originals"), 409, "not-granted");
        problem(bare("").post(requests + '/' + wish + "/agreement"), 409, "own-request");
        problem(supervisor().post(requests + '/' + wish + "/agreement"), 409, "read-first");
        assertThat(supervisor()
                        .post(requests + '/' + wish + "/reading")
                        .expect(200)
                        .json()
                        .getString("reasons"))
                .isEqualTo("the plate cannot be read");
        supervisor().post(requests + '/' + wish + "/agreement").expect(200);
        assertThat(person("intake-officer").get(requests).json().getList("yours"))
                .containsExactly(true);
        assertThat(person("supervisor").get(requests).json().getList("yours")).containsExactly(false);
        problem(bare(by).post(file + "/openings"), 409, "file-needs-second-person");

        Answer opened = bare(by).post(file + "/originals").expect(200);
        assertThat(viewed(file, opened.json().getString("viewingId"), "intake-officer")
                        .expect(200)
                        .text())
                .isEqualTo(WORDS);
        problem(bare(by).post(file + "/originals"), 409, "grant-is-over");
        assertThat(person("intake-officer").get(requests).json().getList("yours"))
                .isEmpty();
        assertThat(types(id)).startsWith("attachment-announced", "attachment-marked", "attachment-received");
        assertThat(history("access", id).text()).doesNotContain("the plate cannot be read");
    }

    @Test
    void a_mark_ends_the_viewing_of_one_person_and_another_supervisor_takes_it_off() {
        Json report = reported();
        String id = report.getString("reportId");
        sent(report.getString("receipt"), key(), NAME, WORDS).expect(200);
        String file = "/v1/reports/" + id + "/attachments/" + listed(id).getString("[0].attachmentId");
        String viewing = bare(TRIAGE.formatted(""))
                .post(file + "/originals")
                .expect(200)
                .json()
                .getString("viewingId");
        bare("{\"mark\": \"CHILD\"}").post(file + "/marks").expect(200);
        problem(viewed(file, viewing, "intake-officer"), 409, "viewing-is-over");

        String lifting = "{\"mark\": \"CHILD\", \"reasons\": \"It is an adult\"}";
        bare(lifting).post(file + "/marks/lifting").expect(403);
        supervisor().body(lifting).post(file + "/marks/lifting").expect(200);
        viewed(file, viewing, "intake-officer").expect(200);
        problem(supervisor().body(TRIAGE.formatted("")).post(file + "/originals"), 409, "file-needs-second-person");
        supervisor().body("{\"mark\": \"INTIMATE\"}").post(file + "/marks").expect(200);
        problem(
                supervisor().body(lifting.replace("CHILD", "INTIMATE")).post(file + "/marks/lifting"),
                409,
                "mark-is-your-own");
        assertThat(history("attachment", id).text()).doesNotContain("It is an adult");
    }

    @Test
    void a_file_says_kinds_of_things_about_itself_and_the_values_open_with_reasons() {
        Json report = reported();
        String id = report.getString("reportId");
        sent(report.getString("receipt"), key(), "plano.html", TELLING).expect(200);
        eventually(() -> listed(id).getList("stage").contains("CHECKED"));
        String file = "/v1/reports/" + id + "/attachments/" + listed(id).getString("[0].attachmentId");
        assertThat(bare("{\"purpose\": \"TRIAGE\"}")
                        .post(file + "/openings")
                        .expect(200)
                        .json()
                        .getList("tells"))
                .containsExactly("PLACE", "PERSON");
        bare("{\"purpose\": \"TRIAGE\"}").post(file + "/metadata").expect(422);
        Request asking = bare(TRIAGE.formatted(""));
        Json values = asking.post(file + "/metadata").expect(200).json();
        assertThat(values.getList("items.name")).contains("Author");
        assertThat(values.getList("items.value")).contains("Canario");
        person("risk-analyst")
                .header("Idempotency-Key", key())
                .body(TRIAGE.formatted(""))
                .post(file + "/metadata")
                .expect(403);
        assertThat(person("supervisor")
                        .get("/v1/reports/" + id + "/openings")
                        .json()
                        .getList("part"))
                .containsExactly("ATTACHMENT", "ATTACHMENT");
        bare("{\"mark\": \"INTIMATE\"}").post(file + "/marks").expect(200);
        problem(asking.post(file + "/metadata"), 409, "viewing-is-over");
    }

    private static Request supervisor() {
        return person("supervisor").header("Idempotency-Key", key());
    }
}
