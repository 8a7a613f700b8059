package esperanza.intake.disclosure;

import static esperanza.intake.Callers.hotline;
import static esperanza.intake.Callers.key;
import static esperanza.intake.Callers.person;
import static esperanza.intake.Callers.problem;
import static esperanza.intake.Callers.submitted;
import static esperanza.intake.Callers.token;
import static esperanza.runtime.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.intake.Callers;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sealed parts open for a purpose and on the record, over HTTP on real PostgreSQL, Kafka and Keycloak. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class OpeningTest {

    private static final String ACCOUNT = "{\"part\": \"ACCOUNT\", \"purpose\": \"TRIAGE\"}";
    private static final String PARTIES = "{\"part\": \"PARTIES\", \"purpose\": \"SAFE_CONTACT\"}";
    private static final String WHY = "{\"purpose\": \"SAFE_CONTACT\", \"reasons\": \"the line she gave is dead\"}";

    @Test
    void an_officer_opens_what_was_told_and_it_is_on_the_record() {
        String id = submitted();

        Answer opened = open("intake-officer", id, ACCOUNT);

        assertThat(opened.status()).as(opened.text()).isEqualTo(200);
        assertThat(opened.header("Cache-Control")).isEqualTo("no-store");
        Json account = opened.json();
        assertThat(account.getString("told.account")).isEqualTo("They said they would kill her");
        assertThat(account.getBoolean("erased")).isFalse();
        assertThat(opened.text()).doesNotContain("Persona de ejemplo");
        assertThat(history(id).getList("metadata.type")).containsExactly("esperanza.intake.part-opened.v1");
        assertThat(history(id).getString("[0].metadata.role")).isEqualTo("intake-officer");
        assertThat(reportVersions(id)).as("an opening never moves the report").containsExactly(1, 2);
    }

    @Test
    void who_is_threatened_is_a_part_of_its_own() {
        Answer opened = open("intake-officer", submitted(), PARTIES);
        assertThat(opened.json().getList("parties.identity.name")).containsExactly("Persona de ejemplo");
        assertThat(opened.text()).doesNotContain("kill her");
    }

    @Test
    void what_officers_judged_is_read_with_the_account() {
        String id = submitted();
        assertThat(Callers.command(id, "triage", Callers.TRIAGE).status()).isEqualTo(200);
        Json account = open("intake-officer", id, ACCOUNT).json();
        assertThat(account.getList("judgements.what")).containsExactly("TRIAGED U0");
        assertThat(account.getList("judgements.reasons")).containsExactly("armed men");
        assertThat(account.getMap("judgements[0].factors")).isEqualTo(Map.of("ARMED_PRESENCE_NOW", "PRESENT"));
    }

    @Test
    void who_told_it_sees_who_opened_it_when_and_what_for_but_not_the_persons_pseudonym() {
        String id = submitted();
        open("intake-officer", id, ACCOUNT);
        open("investigator", id, PARTIES);

        Json toHer = openings(hotline().get("/v1/reports/" + id + "/openings"));
        assertThat(toHer.getList("part")).containsExactly("ACCOUNT", "PARTIES");
        assertThat(toHer.getList("purpose")).containsExactly("TRIAGE", "SAFE_CONTACT");
        assertThat(toHer.getList("role")).containsExactly("intake-officer", "investigator");
        assertThat(toHer.getList("by")).containsOnlyNulls();
        Json toSupervisor = openings(person("supervisor").get("/v1/reports/" + id + "/openings"));
        assertThat(toSupervisor.getList("by")).hasSize(2).doesNotContainNull().doesNotHaveDuplicates();
        problem(token("hotline-second").get("/v1/reports/" + id + "/openings"), 404, "not-found");
    }

    @Test
    void the_same_opening_again_is_the_same_and_is_recorded_once() {
        String id = submitted();
        String key = key();
        Answer first = open("intake-officer", id, ACCOUNT, key);
        Answer again = open("intake-officer", id, ACCOUNT, key);
        assertThat(again.text()).isEqualTo(first.text());
        problem(open("intake-officer", id, PARTIES, key), 422, "idempotency-key-reused");
        assertThat(history(id).getList("version")).containsExactly(1);
    }

    @Test
    void what_was_not_referred_to_them_is_not_there_for_those_who_protect_or_investigate() {
        String id = unreferred();
        for (String role : List.of("investigator", "protection-officer", "risk-analyst")) {
            problem(open(role, id, ACCOUNT), 404, "not-found");
            problem(post(role, "/v1/reports/" + id + "/identity-requests", WHY), 404, "not-found");
        }
        assertThat(open("supervisor", id, ACCOUNT).status()).isEqualTo(200);
        assertThat(history(id).getList("version")).containsExactly(1);
        problem(open("intake-officer", UUID.randomUUID().toString(), ACCOUNT), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({
        "intake-officer, true",
        "supervisor, true",
        "risk-analyst, true",
        "protection-officer, true",
        "investigator, true",
        "custodian, true",
        "intake-officer, false",
        "supervisor, false",
        "risk-analyst, false",
        "protection-officer, false",
        "investigator, false",
        "custodian, false"
    })
    void a_report_names_the_parts_that_open_to_its_reader_and_no_other(String role, boolean referred) {
        String id = referred ? submitted() : unreferred();
        List<String> named = person(role).get("/v1/reports/" + id).json().getList("openable");
        List<String> open = Stream.of("ACCOUNT", "PARTIES", "REPORTER")
                .filter(part -> open(role, id, ACCOUNT.replace("ACCOUNT", part)).status() == 200)
                .toList();
        assertThat(named).isEqualTo(open);
    }

    @Test
    void who_reports_opens_only_after_a_custodian_granted_it() {
        String id = submitted();
        problem(open("intake-officer", id, ACCOUNT.replace("ACCOUNT", "REPORTER")), 409, "second-person-needed");

        Answer asked = post("intake-officer", "/v1/reports/" + id + "/identity-requests", WHY);
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        String request = asked.json().getString("requestId");
        String path = "/v1/reports/" + id + "/identity-requests/" + request;
        problem(post("intake-officer", path + "/opening", ""), 409, "not-granted");
        String position = asked.header("Esperanza-Position");
        assertThat(waiting("?atLeast=" + position)).contains(request);

        problem(post("supervisor", path + "/reading", ""), 409, "anothers-request");
        Json read = openings(post("custodian", path + "/reading", ""));
        assertThat(read.getString("reasons")).isEqualTo("the line she gave is dead");
        assertThat(read.getString("state")).isEqualTo("AWAITED");
        assertThat(post("custodian", path + "/grant", "").status()).isEqualTo(200);
        assertThat(openings(post("intake-officer", path + "/reading", "")).getString("state"))
                .isEqualTo("GRANTED");
        problem(post("supervisor", path + "/opening", ""), 409, "anothers-request");
        Answer opened = post("intake-officer", path + "/opening", "");
        assertThat(opened.status()).as(opened.text()).isEqualTo(200);
        assertThat(opened.json().getString("part")).isEqualTo("REPORTER");
        assertThat(opened.json().getMap("reporter")).isNotEmpty();
        assertThat(opened.text()).doesNotContain("kill her").doesNotContain("Persona");

        eventually(() -> !waiting("").contains(request));
        assertThat(history(id).getList("metadata.type"))
                .containsExactly(
                        "esperanza.intake.identity-request-read.v1",
                        "esperanza.intake.identity-request-read.v1",
                        "esperanza.intake.identity-opened.v1");
        assertThat(history("identity", id).getList("metadata.type"))
                .containsExactly("esperanza.intake.identity-requested.v1", "esperanza.intake.identity-granted.v1");
        assertThat(history("identity", id).getList("metadata.actorKind")).containsOnly("HUMAN");
        assertThat(openings(hotline().get("/v1/reports/" + id + "/openings")).getList("part"))
                .containsExactly("REPORTER");
    }

    @Test
    void an_auditor_finds_each_way_of_seeing_what_is_sealed_among_the_openings() {
        String id = submitted();
        assertThat(open("intake-officer", id, ACCOUNT).status()).isEqualTo(200);
        String path = "/v1/reports/" + id + "/identity-requests";
        String request = path + "/" + post("intake-officer", path, WHY).json().getString("requestId");
        assertThat(post("custodian", request + "/grant", "").status()).isEqualTo(200);
        assertThat(post("intake-officer", request + "/reading", "").status()).isEqualTo(200);
        assertThat(post("intake-officer", request + "/opening", "").status()).isEqualTo(200);
        String number = person("intake-officer").get("/v1/reports/" + id).json().getString("caseNumber");

        Json found = eventually(
                () -> acts("openings=true&number=" + number),
                acts -> acts.getList("items").size() == 3);
        assertThat(found.getList("items.event"))
                .containsExactly("identity-opened", "identity-request-read", "part-opened");
        assertThat(found.getList("items.purpose")).containsExactly("SAFE_CONTACT", null, "TRIAGE");
        assertThat(found.getList("items.part")).containsExactly(null, null, "ACCOUNT");
        assertThat(acts("number=" + number).getList("items.event")).contains("identity-requested");
        assertThat(acts("openings=true&event=identity-requested&number=" + number)
                        .getList("items"))
                .isEmpty();
    }

    private static Json acts(String query) {
        return person("auditor").get("/v1/histories?" + query).expect(200).json();
    }

    @Test
    void a_request_is_answered_read_and_opened_only_below_its_own_report() {
        String id = submitted();
        String another = submitted();
        String request = post("intake-officer", "/v1/reports/" + id + "/identity-requests", WHY)
                .json()
                .getString("requestId");
        String path = "/v1/reports/" + another + "/identity-requests/" + request;
        problem(post("custodian", path + "/grant", ""), 404, "not-found");
        problem(post("custodian", path + "/reading", ""), 404, "not-found");
        problem(post("intake-officer", path + "/opening", ""), 404, "not-found");
    }

    @Test
    void what_a_custodian_denied_stays_closed() {
        String id = submitted();
        String request = post("investigator", "/v1/reports/" + id + "/identity-requests", WHY)
                .json()
                .getString("requestId");
        String path = "/v1/reports/" + id + "/identity-requests/" + request;
        assertThat(post("custodian", path + "/denial", "{\"reasons\": \"the hotline can reach her\"}")
                        .status())
                .isEqualTo(200);
        assertThat(openings(post("investigator", path + "/reading", "")).getString("denial"))
                .isEqualTo("the hotline can reach her");
        problem(post("custodian", path + "/grant", ""), 409, "already-answered");
        problem(post("investigator", path + "/opening", ""), 409, "not-granted");
    }

    @Test
    void a_contact_in_other_hands_is_shown_to_nobody_any_more_whoever_granted_it_before() {
        String id = hotline()
                .header("Idempotency-Key", key())
                .body(Callers.REPORT.replace(
                        "\"receipt\": true", "\"contact\": {\"name\": \"Ana\", \"phone\": \"+504 9999-0000\"}"))
                .post("/v1/reports")
                .json()
                .getString("reportId");
        String path = "/v1/reports/" + id + "/identity-requests";
        String granted = path + "/" + post("intake-officer", path, WHY).json().getString("requestId");
        assertThat(post("custodian", granted + "/grant", "").status()).isEqualTo(200);
        assertThat(post("intake-officer", granted + "/opening", "").text()).contains("+504 9999-0000");

        hotline()
                .header("Idempotency-Key", key())
                .post("/v1/reports/" + id + "/contact-compromise")
                .expect(204);
        Answer opened = post("intake-officer", granted + "/opening", "");
        assertThat(opened.json().getString("reporter.name")).isEqualTo("Ana");
        assertThat(opened.text()).doesNotContain("9999");
        problem(post("intake-officer", path, WHY), 409, "contact-in-other-hands");
    }

    @Test
    void what_may_name_somebody_is_not_read_with_the_account_even_if_it_could_not_be_mapped() {
        String id = hotline()
                .header("Idempotency-Key", key())
                .body("""
                        {"account": "x", "contact": "Margarita 9999", "safeContact": {"whatsapp": "9998"},
                         "parties": ["Berta", {"kind": "PERSON", "name": "Laura", "nickname": "Lau"}], "whoToldMe": "Ana",
                         "place": {"bridge": "the old one"}, "consents": {"INVESTIGATION": "GRANTED"}}""")
                .post("/v1/reports")
                .json()
                .getString("reportId");
        String account = open("investigator", id, ACCOUNT).text();
        assertThat(account).contains("the old one");
        assertThat(account).doesNotContain("Margarita", "9998", "Berta", "Laura", "Lau", "Ana");
        String parties = open("investigator", id, PARTIES).text();
        assertThat(parties).contains("Berta", "Laura", "Lau", "Ana").doesNotContain("Margarita", "9998");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"part": "ACCOUNT"}                                          | /purpose
            {"purpose": "TRIAGE"}                                        | /part
            {"part": "ALL", "purpose": "TRIAGE"}                         | /part
            {"part": "ACCOUNT", "purpose": "CURIOSITY"}                  | /purpose
            {"part": "ACCOUNT", "purpose": "UNKNOWN"}                    | /purpose
            {"part": "ACCOUNT", "purpose": "TRIAGE", "reasons": 1}       | /reasons
            {"part": "ACCOUNT", "purpose": "TRIAGE", "for": "me"}        | /for
            """)
    void an_opening_without_a_purpose_we_know_is_refused_and_nothing_is_opened(String body, String pointer) {
        String id = submitted();
        Answer refused = open("intake-officer", id, body);
        problem(refused, 422, "invalid");
        assertThat(refused.json().getList("errors.pointer")).containsExactly(pointer);
        problem(person("auditor").get("/v1/histories/access/" + id), 404, "not-found");
    }

    private static String unreferred() {
        return hotline()
                .header("Idempotency-Key", key())
                .body("{\"account\": \"x\"}")
                .post("/v1/reports")
                .json()
                .getString("reportId");
    }

    private static Answer open(String role, String id, String body) {
        return open(role, id, body, key());
    }

    private static Answer open(String role, String id, String body, String key) {
        return person(role).header("Idempotency-Key", key).body(body).post("/v1/reports/" + id + "/openings");
    }

    private static Answer post(String role, String path, String body) {
        return person(role).header("Idempotency-Key", key()).body(body).post(path);
    }

    private static List<String> waiting(String parameters) {
        return person("custodian")
                .get("/v1/identity-requests" + parameters)
                .expect(200)
                .json()
                .getList("items.requestId");
    }

    private static Json openings(Answer response) {
        return response.expect(200).json();
    }

    private static Json history(String id) {
        return history("access", id);
    }

    private static Json history(String category, String id) {
        return Callers.history(category, id).json();
    }

    private static List<Integer> reportVersions(String id) {
        return history("report", id).getList("version");
    }
}
