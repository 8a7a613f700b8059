package esperanza.intake.duty;

import static esperanza.intake.Callers.REPORT;
import static esperanza.intake.Callers.bare;
import static esperanza.intake.Callers.command;
import static esperanza.intake.Callers.history;
import static esperanza.intake.Callers.hotline;
import static esperanza.intake.Callers.key;
import static esperanza.intake.Callers.person;
import static esperanza.intake.Callers.problem;
import static esperanza.intake.Callers.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.intake.KeycloakResource;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.runtime.http.Answer;
import esperanza.runtime.http.Json;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The duties of intake, over HTTP, on real PostgreSQL, Kafka and Keycloak. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class DutiesTest {

    private static final String HASH = "0f".repeat(32);

    private static final String CONVERSATION = """
            {"receipt": "BY_CALL",
             "interview": {"party": "%s", "language": "miq", "ownLanguage": false,
                           "answers": {"DEFENCE_LINK": "ANSWERED", "NEEDS": "DECLINED", "PSYCHOSOCIAL": "ACCEPTED"},
                           "words": {"DEFENCE_LINK": "she speaks for the river", "SAFE_CONTACT": "at her aunt's"}},
             "verbatim": {"kind": "MESSAGE", "words": "sale a las seis", "sha256": "%s", "place": "envelope 7"},
             "priorIncidents": {"keys": ["PARTY"], "hits": ["%s"]},
             "wallChecked": true}""";

    @Test
    void one_gesture_records_what_was_done_and_meets_the_term_of_the_receipt() {
        String earlier = submitted();
        String id = submitted();
        String party = seen(id).getString("parties[0].party");

        Answer done = duties(id, CONVERSATION.formatted(party, HASH, earlier));

        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(done.json().getList("recorded.event"))
                .containsExactly(
                        "receipt-acknowledged",
                        "interview-recorded",
                        "verbatim-secured",
                        "wall-checked",
                        "prior-incidents-searched");
        assertThat(done.json().getList("clocks.met.term")).containsExactly("ACKNOWLEDGE_RECEIPT");
        assertThat(history("report", id).json().getList("metadata.actorKind"))
                .containsExactly("EXTERNAL", "EXTERNAL", "HUMAN", "HUMAN", "HUMAN", "HUMAN", "HUMAN");

        Json shown = seen(id);
        assertThat(shown.getString("duties.receiptAcknowledged")).isNotNull();
        assertThat(shown.texts("duties.interviews[0].answers", "what", "answer"))
                .containsExactly(
                        "DEFENCE_LINK ANSWERED",
                        "AFFECTED NOT_YET",
                        "SAFE_CONTACT NOT_YET",
                        "CONFIDENTIALITY NOT_YET",
                        "NEEDS DECLINED",
                        "RIGHTS NOT_YET",
                        "PSYCHOSOCIAL ACCEPTED");
        assertThat(shown.getString("duties.interviews[0].party")).isEqualTo(party);
        assertThat(shown.getList("duties.verbatims.kind")).containsExactly("MESSAGE");
        assertThat(shown.getList("duties.priorIncidents.keys")).containsExactly(List.of("PARTY"));
        assertThat(shown.toString()).doesNotContain("miq", "river", "aunt", "sale a las seis", HASH, "envelope");
        assertThat(hotline().get("/v1/reports/" + id).json().getBoolean("acknowledged"))
                .isTrue();
    }

    @Test
    void what_a_person_said_opens_like_the_data_of_that_person_and_the_exact_words_with_the_account() {
        String id = submitted();
        String party = seen(id).getString("parties[0].party");
        assertThat(duties(id, CONVERSATION.formatted(party, HASH, submitted())).status())
                .isEqualTo(200);

        Json account = opened(id, "ACCOUNT");
        assertThat(account.getMap("verbatims[0]"))
                .containsEntry("kind", "MESSAGE")
                .containsEntry("words", "sale a las seis")
                .containsEntry("sha256", HASH)
                .containsEntry("place", "envelope 7");
        assertThat(account.toString()).doesNotContain("river", "aunt", "miq");
        Json parties = opened(id, "PARTIES");
        assertThat(parties.getString("interviews[0].party")).isEqualTo(party);
        assertThat(parties.getString("interviews[0].language")).isEqualTo("miq");
        assertThat(parties.getMap("interviews[0].words"))
                .isEqualTo(Map.of("DEFENCE_LINK", "she speaks for the river", "SAFE_CONTACT", "at her aunt's"));
        assertThat(parties.toString()).doesNotContain("sale a las seis");

        hotline()
                .header("Idempotency-Key", key())
                .post("/v1/reports/" + id + "/contact-compromise")
                .expect(204);
        assertThat(opened(id, "PARTIES").getMap("interviews[0].words"))
                .as("a safe contact in other hands is shown to nobody")
                .isEqualTo(Map.of("DEFENCE_LINK", "she speaks for the river"));
    }

    @Test
    void what_the_reporter_said_opens_only_with_the_identity_of_the_reporter() {
        String id = submitted();
        String sheet = """
                {"interview": {"language": "es", "ownLanguage": true, "words": {"NEEDS": "a ramp"}}}""";
        assertThat(duties(id, sheet).status()).isEqualTo(200);
        problem(duties(id, sheet), 409, "further-interview-without-cause");
        assertThat(opened(id, "ACCOUNT").toString()).doesNotContain("ramp");
        assertThat(opened(id, "PARTIES").toString()).doesNotContain("ramp");

        String path = "/v1/reports/" + id + "/identity-requests";
        String request = path
                + '/'
                + bare("{\"purpose\": \"SAFE_CONTACT\", \"reasons\": \"to build the ramp\"}")
                        .post(path)
                        .json()
                        .getString("requestId");
        person("custodian")
                .header("Idempotency-Key", key())
                .post(request + "/grant")
                .expect(200);
        assertThat(bare("").post(request + "/opening").json().getList("interviews.words"))
                .containsExactly(Map.of("NEEDS", "a ramp"));
    }

    @Test
    void a_triage_answers_whether_an_attack_is_imminent() {
        String id = hotline()
                .header("Idempotency-Key", key())
                .body(REPORT.replace("\"imminentDanger\": true", "\"imminentDanger\": false"))
                .post("/v1/reports")
                .json()
                .getString("reportId");
        Answer triaged = command(
                id, "triage", "{\"urgency\": \"U3\", \"factors\": {}, \"reasons\": \"x\", \"imminence\": \"YES\"}");
        assertThat(triaged.status()).as(triaged.text()).isEqualTo(200);
        assertThat(triaged.json().getList("recorded.event")).containsExactly("report-triaged", "danger-recognised");
    }

    @Test
    void only_intake_records_duties_and_a_search_names_only_reports_that_are_there() {
        String id = submitted();
        for (String role : List.of("investigator", "protection-officer", "custodian")) {
            Answer refused = person(role)
                    .header("Idempotency-Key", key())
                    .body("{\"wallChecked\": true}")
                    .post("/v1/reports/" + id + "/duties");
            problem(refused, 403, "wrong-role");
        }
        problem(duties(UUID.randomUUID().toString(), "{\"wallChecked\": true}"), 404, "not-found");
        String unknown =
                "{\"priorIncidents\": {\"keys\": [\"PARTY\"], \"hits\": [\"%s\"]}}".formatted(UUID.randomUUID());
        problem(duties(id, unknown), 404, "not-found");
        problem(duties(id, "{}"), 409, "no-duty-done");
        problem(duties(id, "{\"wallChecked\": false}"), 409, "no-duty-done");
        assertThat(history("report", id).json().getList("version")).containsExactly(1, 2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"receipt": "BY_DOVE"}                                                           | /receipt
            {"interview": {"ownLanguage": true}}                                             | /interview/language
            {"interview": {"language": "español", "ownLanguage": true}}                      | /interview/language
            {"interview": {"language": "es"}}                                                | /interview/ownLanguage
            {"interview": {"language": "es", "ownLanguage": true, "answers": {"MOOD": "NOT_YET"}}} | /interview/answers/MOOD
            {"verbatim": {"words": "x"}}                                                     | /verbatim/kind
            {"verbatim": {"kind": "IMAGE", "sha256": "abc"}}                                 | /verbatim/sha256
            {"priorIncidents": {"keys": []}}                                                 | /priorIncidents/keys
            {"wallChecked": true, "found": "the police"}                                     | /found
            {"wallChecked": true, "at": "2999-01-01T00:00:00Z"}                              | /at
            """)
    void what_is_not_known_is_refused_with_its_place(String body, String pointer) {
        String id = submitted();
        Answer refused = duties(id, body);
        problem(refused, 422, "invalid");
        assertThat(refused.json().getList("errors.pointer")).containsExactly(pointer);
    }

    private static Answer duties(String report, String body) {
        return bare(body).post("/v1/reports/" + report + "/duties");
    }

    private static Json seen(String report) {
        return person("intake-officer").get("/v1/reports/" + report).json();
    }

    private static Json opened(String report, String part) {
        return bare("{\"part\": \"" + part + "\", \"purpose\": \"TRIAGE\"}")
                .post("/v1/reports/" + report + "/openings")
                .json();
    }
}
