package esperanza.intake.dialogue;

import static esperanza.intake.Callers.history;
import static esperanza.intake.Callers.hotline;
import static esperanza.intake.Callers.key;
import static esperanza.intake.Callers.person;
import static esperanza.intake.Callers.problem;
import static esperanza.intake.Callers.submitted;
import static esperanza.intake.Callers.token;
import static esperanza.runtime.Eventually.eventually;
import static esperanza.runtime.http.Request.given;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.intake.Callers;
import esperanza.intake.KeycloakResource;
import esperanza.intake.triage.WholeQueue;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.runtime.http.Answer;
import esperanza.runtime.http.Json;
import esperanza.runtime.http.Request;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A hotline continues with its report, over HTTP on real PostgreSQL, Kafka and Keycloak. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class FollowTest {

    private static final String MORE = "{\"kind\": \"ADDITION\", \"words\": \"the van came back\"}";

    @Test
    void a_hotline_reads_the_stage_the_terms_and_the_consents_of_its_report() {
        String id = submitted();
        Json standing = standing(id);
        assertThat(standing.getString("stage")).isEqualTo("REFERRED");
        assertThat(standing.getList("terms.what")).containsExactly("URGENT_DECISION", "TRIAGE", "FILE_OPENED");
        assertThat(standing.getList("terms.explicacion")).hasSize(3).doesNotContainNull();
        assertThat(standing.getMap("consents")).isEqualTo(Map.of("INVESTIGATION", "GRANTED", "PROTECTION", "GRANTED"));
        assertThat(Callers.command(id, "triage", Callers.TRIAGE).status()).isEqualTo(200);
        assertThat(standing(id).getString("stage")).isEqualTo("TRIAGED");
    }

    @Test
    void what_a_hotline_adds_is_read_by_officers_beside_what_was_told() {
        String id = submitted();
        Answer added = said(id, "statements", MORE);
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(added.header("Esperanza-Position")).as("tells no counts").isNull();

        Json account = opened("intake-officer", id, "ACCOUNT").json();
        assertThat(account.getString("told.account")).isEqualTo("They said they would kill her");
        assertThat(account.getList("said.kind")).containsExactly("ADDITION");
        assertThat(account.getList("said.words")).containsExactly("the van came back");
        assertThat(account.getList("said.id")).containsExactly(added.json().getString("statementId"));
        assertThat(person("intake-officer").get("/v1/reports/" + id).text()).doesNotContain("the van");
    }

    @Test
    void what_is_added_after_triage_brings_the_report_back_to_the_queue_until_an_officer_answers() {
        String id = submitted();
        assertThat(Callers.command(id, "triage", Callers.TRIAGE).status()).isEqualTo(200);
        eventually(() -> !WholeQueue.reports("intake-officer", "").contains(id));
        said(id, "statements", MORE).expect(201);
        eventually(() -> WholeQueue.reports("intake-officer", "").contains(id));
        assertThat(WholeQueue.row("intake-officer", id))
                .containsEntry("newSince", history("report", id).json().getString("[3].metadata.recordedAt"))
                .containsEntry("urgency", "U0");

        said(id, "statements", MORE.replace("van", "car")).expect(201);
        officer()
                .body("{\"words\": \"where?\"}")
                .post("/v1/reports/" + id + "/questions")
                .expect(201);
        eventually(() -> !WholeQueue.reports("intake-officer", "").contains(id));
        assertThat(WholeQueue.reports("intake-officer", "state=TRIAGED")).contains(id);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            true        | danger-recognised.v1 | true
            "tal vez"   | danger-recognised.v1 | true
            {"a": 1}    | danger-recognised.v1 | true
            "no"        | statement-added.v1   | false
            null        | statement-added.v1   | false
            """)
    void a_statement_that_declares_danger_is_urgent_at_once(String word, String last, boolean danger) {
        String id = hotline()
                .header("Idempotency-Key", key())
                .body("{\"account\": \"x\"}")
                .post("/v1/reports")
                .json()
                .getString("reportId");
        said(id, "statements", MORE.replace("}", ", \"imminentDanger\": " + word + "}"))
                .expect(201);
        assertThat(types(id)).last().isEqualTo("esperanza.intake." + last);
        assertThat(types(id)).hasSize(danger ? 3 : 2);
        eventually(() -> WholeQueue.of("intake-officer", "").stream()
                .anyMatch(row -> row.get("reportId").equals(id) && row.containsKey("newSince")));
        assertThat(WholeQueue.row("intake-officer", id)).containsEntry("imminentDanger", danger);
        assertThat(person("intake-officer").get("/v1/reports/" + id).json().getBoolean("imminentDanger"))
                .isEqualTo(danger);
    }

    @Test
    void a_text_that_contains_the_receipt_is_refused_whoever_sends_it_and_kept_nowhere() {
        Json report = hotline()
                .header("Idempotency-Key", key())
                .body(Callers.REPORT)
                .post("/v1/reports")
                .json();
        String id = report.getString("reportId");
        String spoken = report.getString("receipt").substring(0, 24).replace("-", " ");
        problem(said(id, "statements", MORE.replace("the van", spoken)), 422, "contains-receipt");
        problem(
                officer().body("{\"words\": \"is " + spoken + " yours?\"}").post("/v1/reports/" + id + "/questions"),
                422,
                "contains-receipt");
        problem(
                Callers.command(id, "triage", Callers.TRIAGE.replace("armed men", "said " + spoken)),
                422,
                "contains-receipt");
        problem(Callers.bare("""
                                {"verbatim": {"kind": "SPOKEN_WORDS", "words": "%s"}}""".formatted(spoken)).post("/v1/reports/" + id + "/duties"), 422, "contains-receipt");
        problem(
                Callers.command(id, "transfers", "{\"to\": \"OMBUDSMAN\", \"reasons\": \"theirs is " + spoken + "\"}"),
                422,
                "contains-receipt");
        assertThat(types(id)).hasSize(2);
    }

    @Test
    void a_hotline_reads_the_question_that_it_is_told_of_and_answers_it() {
        String id = submitted();
        String question = officer()
                .body("{\"words\": \"where?\"}")
                .post("/v1/reports/" + id + "/questions")
                .expect(201)
                .json()
                .getString("questionId");
        assertThat(standing(id).getList("said.words")).containsExactly("where?");
        assertThat(standing(id).getString("said[0].id")).isEqualTo(question);
        said(id, "statements", """
                {"kind": "ANSWER", "answers": "%s", "words": "at the bridge"}""".formatted(question)).expect(201);
        assertThat(standing(id).getList("said.kind")).containsExactly("QUESTION", "ANSWER");
        assertThat(standing(id).getString("said[1].answers")).isEqualTo(question);
    }

    @Test
    void a_question_that_nobody_can_read_is_refused() {
        String asked = "{\"words\": \"where?\"}";
        String anonymous = given().contentType("application/json")
                .body("{\"account\": \"They follow me\"}")
                .post("/v1/public/reports")
                .json()
                .getString("reportId");
        problem(officer().body(asked).post("/v1/reports/" + anonymous + "/questions"), 409, "nobody-reads-questions");

        Json call = Callers.bare(Callers.REPORT).post("/v1/reports").json();
        String questions = "/v1/reports/" + call.getString("reportId") + "/questions";
        officer().body(asked).post(questions).expect(201);
        officer()
                .post("/v1/reports/" + call.getString("reportId") + "/contact-compromise")
                .expect(204);
        problem(officer().body(asked).post(questions), 409, "nobody-reads-questions");
    }

    @Test
    void the_same_statement_sent_again_is_one() {
        String id = submitted();
        String key = key();
        Answer first = said(id, "statements", MORE, key);
        assertThat(said(id, "statements", MORE, key).text()).isEqualTo(first.text());
        problem(said(id, "statements", MORE.replace("van", "car"), key), 422, "idempotency-key-reused");
        assertThat(types(id))
                .filteredOn("esperanza.intake.statement-added.v1"::equals)
                .hasSize(1);
    }

    @Test
    void an_officers_question_is_answered() {
        String id = submitted();
        Answer asked = officer().body("{\"words\": \"where?\"}").post("/v1/reports/" + id + "/questions");
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        String question = asked.json().getString("questionId");
        said(
                        id,
                        "statements",
                        "{\"kind\": \"ANSWER\", \"answers\": \"" + question + "\", \"words\": \"at the bridge\"}")
                .expect(201);
        Json account = opened("intake-officer", id, "ACCOUNT").json();
        assertThat(account.getList("said.kind")).containsExactly("QUESTION", "ANSWER");
        assertThat(account.getString("said[1].answers")).isEqualTo(question);
    }

    @Test
    void a_consent_that_comes_later_sends_the_report_on() {
        String id = hotline()
                .header("Idempotency-Key", key())
                .body(
                        "{\"account\": \"x\", \"parties\": [{\"kind\": \"PERSON\"}], \"consents\": {\"INVESTIGATION\": \"NOT_ASKED\"}}")
                .post("/v1/reports")
                .json()
                .getString("reportId");
        assertThat(types(id)).containsExactly("esperanza.intake.report-received.v1");
        Answer given = said(id, "consents", "{\"purpose\": \"INVESTIGATION\", \"change\": \"GIVEN\"}");
        assertThat(given.status()).as(given.text()).isEqualTo(200);
        assertThat(given.json().getMap("effect")).isEmpty();
        assertThat(types(id))
                .containsExactly(
                        "esperanza.intake.report-received.v1",
                        "esperanza.intake.consent-given.v1",
                        "esperanza.intake.report-referred.v1");
    }

    @Test
    void a_term_that_starts_with_the_referral_counts_from_there_not_from_the_report() {
        Answer report = hotline()
                .header("Idempotency-Key", key())
                .body("{\"account\": \"x\", \"parties\": [{\"kind\": \"PERSON\"}]}")
                .post("/v1/reports");
        String id = report.json().getString("reportId");
        said(id, "consents", "{\"purpose\": \"INVESTIGATION\", \"change\": \"GIVEN\"}")
                .expect(200);
        String referredAt = history("report", id).json().getString("[2].metadata.occurredAt");
        String due = standing(id).getString("terms[what=FILE_OPENED].by");
        assertThat(Instant.parse(due)).isEqualTo(Instant.parse(referredAt).plus(Duration.ofHours(24)));
    }

    @Test
    void a_consent_taken_back_closes_who_they_are_at_once_to_those_it_was_given_to() {
        String id = submitted();
        assertThat(opened("investigator", id, "PARTIES").status()).isEqualTo(200);
        String request = person("investigator")
                .header("Idempotency-Key", key())
                .body("{\"purpose\": \"INVESTIGATION\", \"reasons\": \"to hear her\"}")
                .post("/v1/reports/" + id + "/identity-requests")
                .json()
                .getString("requestId");
        String path = "/v1/reports/" + id + "/identity-requests/" + request;
        person("custodian")
                .header("Idempotency-Key", key())
                .post(path + "/grant")
                .expect(200);

        Answer withdrawn = said(id, "consents", "{\"purpose\": \"INVESTIGATION\", \"change\": \"WITHDRAWN\"}");
        assertThat(withdrawn.status()).as(withdrawn.text()).isEqualTo(200);
        assertThat(withdrawn.json().getMap("effect").keySet()).isEqualTo(Set.of("en", "es", "pt"));
        assertThat(withdrawn.json().getString("effect.es")).contains("quienes investigan ya no pueden");

        problem(opened("investigator", id, "PARTIES"), 404, "not-found");
        problem(person("investigator").header("Idempotency-Key", key()).post(path + "/opening"), 404, "not-found");
        assertThat(opened("investigator", id, "ACCOUNT").status()).isEqualTo(200);
        assertThat(opened("protection-officer", id, "PARTIES").status()).isEqualTo(200);
        assertThat(standing(id).getMap("consents"))
                .isEqualTo(Map.of("INVESTIGATION", "WITHDRAWN", "PROTECTION", "GRANTED"));
    }

    @Test
    void nobody_goes_on_with_the_report_of_another() {
        String id = submitted();
        for (String path : List.of("statements", "consents", "contact-compromise")) {
            String body = path.equals("consents") ? "{\"purpose\": \"MEDIA\", \"change\": \"GIVEN\"}" : MORE;
            problem(
                    token("hotline-second")
                            .contentType("application/json")
                            .header("Idempotency-Key", key())
                            .body(path.equals("contact-compromise") ? "" : body)
                            .post("/v1/reports/" + id + "/" + path),
                    404,
                    "not-found");
        }
        assertThat(types(id)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            statements | {"kind": "ADDITION"}                               | /words
            statements | {"kind": "ADDITION", "words": " "}                 | /words
            statements | {"kind": "RUMOUR", "words": "x"}                   | /kind
            statements | {"kind": "ADDITION", "words": "x", "mood": 1}      | /mood
            statements | {"kind": "ANSWER", "words": "x", "answers": "me"}  | /answers
            consents   | {"purpose": "MEDIA"}                               | /change
            consents   | {"purpose": "GOSSIP", "change": "GIVEN"}           | /purpose
            consents   | {"purpose": "UNKNOWN", "change": "GIVEN"}          | /purpose
            consents   | {"purpose": "MEDIA", "change": "PERHAPS"}          | /change
            """)
    void what_is_not_understood_is_refused_with_its_place(String what, String body, String pointer) {
        String id = submitted();
        Answer refused = said(id, what, body);
        problem(refused, 422, "invalid");
        assertThat(refused.json().getList("errors.pointer")).containsExactly(pointer);
        assertThat(types(id)).hasSize(2);
    }

    private static Answer said(String id, String what, String body) {
        return said(id, what, body, key());
    }

    private static Answer said(String id, String what, String body, String key) {
        return hotline().header("Idempotency-Key", key).body(body).post("/v1/reports/" + id + "/" + what);
    }

    private static Answer opened(String role, String id, String part) {
        return person(role)
                .header("Idempotency-Key", key())
                .body("{\"part\": \"" + part + "\", \"purpose\": \"INVESTIGATION\"}")
                .post("/v1/reports/" + id + "/openings");
    }

    private static Request officer() {
        return person("intake-officer").header("Idempotency-Key", key());
    }

    private static Json standing(String id) {
        return hotline().get("/v1/reports/" + id).expect(200).json();
    }

    private static List<String> types(String id) {
        return history("report", id).json().getList("metadata.type");
    }
}
