package esperanza.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.local.TestParts;
import esperanza.runtime.contract.OpenApiSnapshot;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Intake over HTTP, on real PostgreSQL, Kafka and Keycloak. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class IntakeTest {

    private static final String REPORT = """
            {"channel": "HOTLINE", "reporterKind": "VICTIM", "account": "They said they would kill her",
             "parties": [{"kind": "PERSON", "name": "Persona de ejemplo"}], "imminentDanger": true,
             "place": {"area": "XX-01-001"}, "consents": {"INVESTIGATION": "GRANTED", "PROTECTION": "GRANTED"},
             "receipt": true}""";

    @Test
    void a_report_is_taken_in_and_the_same_call_gets_the_same_answer() {
        String key = key();
        Response first = hotline().header("Idempotency-Key", key).body(REPORT).post("/v1/reports");
        Response again = hotline().header("Idempotency-Key", key).body(REPORT).post("/v1/reports");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.jsonPath().getList("warnings")).isEmpty();
        assertThat(first.jsonPath().getList("next.what")).containsExactly("URGENT_DECISION", "TRIAGE");
        assertThat(first.jsonPath().getString("receipt")).matches("([0-9A-Z]{4}-){4}[0-9A-Z*~$=]{5}");
        assertThat(first.header("ETag")).isEqualTo("\"3\"");
        assertThat(first.header("Location"))
                .endsWith("/v1/reports/" + first.jsonPath().getString("reportId"));
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        String key = key();
        hotline().header("Idempotency-Key", key).body(REPORT).post("/v1/reports");
        problem(
                hotline()
                        .header("Idempotency-Key", key)
                        .body("{\"account\": \"another\"}")
                        .post("/v1/reports"),
                422,
                "idempotency-key-reused");
    }

    @Test
    void what_cannot_be_mapped_is_a_warning_and_never_a_refusal() {
        JsonPath answer = hotline()
                .header("Idempotency-Key", key())
                .body("""
                        {"account": "x", "channel": "CARRIER_PIGEON", "occurred": {"from": "yesterday"},
                         "contact": {"phone": "call me"}, "favouriteColour": "red", "parties": [{"kind": "DRAGON"}],
                         "consents": {"EVERYTHING": "GRANTED"}, "place": {"area": "YY-99"}, "imminentDanger": "perhaps"}""")
                .post("/v1/reports")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        assertThat(answer.getList("warnings.pointer", String.class))
                .containsExactlyInAnyOrder(
                        "/channel",
                        "/occurred/from",
                        "/contact/phone",
                        "/favouriteColour",
                        "/parties/0/kind",
                        "/consents/EVERYTHING",
                        "/place/area",
                        "/imminentDanger");
        assertThat(answer.getList("warnings.code", String.class))
                .contains("unknown-code", "odd-date", "odd-phone", "unknown-property", "unknown-area", "wrong-type");
    }

    @Test
    void one_of_account_files_and_code_is_enough() {
        for (String body : List.of(
                "{\"account\":\"x\"}",
                "{\"files\":[\"f-1\"]}",
                "{\"threat\":{\"expression\":[\"DIRECTA_EXPLICITA\"]}}")) {
            hotline()
                    .header("Idempotency-Key", key())
                    .body(body)
                    .post("/v1/reports")
                    .then()
                    .statusCode(201);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {                        | application/json | k1 | 400 | malformed-json
            ''                       | application/json | k2 | 400 | malformed-json
            {"channel": "HOTLINE"}   | application/json | k3 | 422 | nothing-reported
            {"account": "x"}         | text/plain       | k4 | 415 | unsupported-media-type
            {"account": "x"}         | application/json | '' | 400 | idempotency-key-missing
            """)
    void bad_requests_get_a_clear_problem(String body, String type, String key, int status, String code) {
        problem(
                token("hotline-demo")
                        .contentType(type)
                        .header("Idempotency-Key", key)
                        .body(body)
                        .post("/v1/reports"),
                status,
                code);
    }

    @Test
    void an_oversized_key_and_an_oversized_body_are_refused() {
        problem(
                hotline()
                        .header("Idempotency-Key", "k".repeat(201))
                        .body(REPORT)
                        .post("/v1/reports"),
                400,
                "idempotency-key-too-long");
        problem(
                hotline()
                        .header("Idempotency-Key", key())
                        .body("{\"account\":\"" + "x".repeat(300_000) + "\"}")
                        .post("/v1/reports"),
                413,
                "too-large");
    }

    @Test
    void unknown_routes_and_methods_get_problems_too() {
        problem(hotline().get("/v1/nowhere"), 404, "not-found");
        problem(hotline().delete("/v1/reports"), 405, "method-not-allowed");
    }

    @Test
    void only_a_valid_token_for_this_service_opens_the_door() {
        problem(given().contentType("application/json").body(REPORT).post("/v1/reports"), 401, "unauthenticated");
        problem(
                given().auth()
                        .oauth2("not.a.token")
                        .contentType("application/json")
                        .body(REPORT)
                        .post("/v1/reports"),
                401,
                "unauthenticated");
        problem(
                token("other-audience")
                        .contentType("application/json")
                        .body(REPORT)
                        .post("/v1/reports"),
                401,
                "unauthenticated");
        problem(
                person("statistician")
                        .header("Idempotency-Key", key())
                        .body(REPORT)
                        .post("/v1/reports"),
                403,
                "wrong-role");
    }

    @Test
    void a_hotline_sees_its_own_reports_and_nothing_else() {
        String id = submitted();
        JsonPath own = hotline()
                .get("/v1/reports/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(own.getString("stage")).isEqualTo("REFERRED");
        assertThat(own.getMap("$").keySet()).isEqualTo(java.util.Set.of("reportId", "receivedAt", "stage"));

        Response others = token("hotline-second").get("/v1/reports/" + id);
        Response nothing = token("hotline-second").get("/v1/reports/" + UUID.randomUUID());
        problem(others, 404, "not-found");
        assertThat(others.asString()).isEqualTo(nothing.asString());
        assertThat(others.headers().asList().stream().map(Object::toString).toList())
                .isEqualTo(nothing.headers().asList().stream()
                        .map(Object::toString)
                        .toList());
    }

    @Test
    void an_officer_finds_the_report_in_the_queue_and_triages_it() {
        Response submitted =
                hotline().header("Idempotency-Key", key()).body(REPORT).post("/v1/reports");
        String id = submitted.jsonPath().getString("reportId");
        String position = submitted.header("Esperanza-Position");
        List<String> queue = person("intake-officer")
                .get("/v1/reports?limit=200&atLeast=" + position)
                .jsonPath()
                .getList("items.reportId");
        assertThat(queue).contains(id);

        String triage = """
                {"urgency": "U0", "factors": {"ARMED_PRESENCE_NOW": "PRESENT"}, "reasons": "armed men"}""";
        problem(command(id, "triage", triage).post("/v1/reports/" + id + "/triage"), 428, "if-match-missing");
        problem(
                command(id, "triage", triage).header("If-Match", "\"1\"").post("/v1/reports/" + id + "/triage"),
                412,
                "stale-version");
        problem(
                command(id, "triage", triage.replace("U0", "U9"))
                        .header("If-Match", "\"3\"")
                        .post("/v1/reports/" + id + "/triage"),
                422,
                "invalid");
        problem(
                command(id, "triage", triage.replace("U0", "U2"))
                        .header("If-Match", "\"3\"")
                        .post("/v1/reports/" + id + "/triage"),
                409,
                "below-red-flag-floor");
        Response done =
                command(id, "triage", triage).header("If-Match", "\"3\"").post("/v1/reports/" + id + "/triage");
        assertThat(done.statusCode()).isEqualTo(204);
        assertThat(done.header("ETag")).isEqualTo("\"4\"");
        Response seen = person("intake-officer").get("/v1/reports/" + id);
        assertThat(seen.jsonPath().getString("urgency")).isEqualTo("U0");
        assertThat(seen.asString()).doesNotContain("Persona de ejemplo").doesNotContain("kill her");
    }

    @Test
    void a_command_on_a_report_refuses_unknown_properties_with_a_pointer() {
        String id = submitted();
        Response refused = command(id, "triage", "{\"urgency\":\"U1\",\"factors\":{},\"reasons\":\"x\",\"mood\":1}")
                .header("If-Match", "\"3\"")
                .post("/v1/reports/" + id + "/triage");
        problem(refused, 422, "invalid");
        assertThat(refused.jsonPath().getString("errors[0].pointer")).isEqualTo("/mood");
    }

    @Test
    void each_report_opens_a_case_by_itself() {
        String id = submitted();
        String caseId =
                person("intake-officer").get("/v1/reports/" + id).jsonPath().getString("caseId");
        eventually(() -> person("auditor").get("/v1/histories/case/" + caseId).statusCode() == 200);
        JsonPath history = person("auditor").get("/v1/histories/case/" + caseId).jsonPath();
        assertThat(history.getList("metadata.type")).containsExactly("esperanza.intake.case-opened.v1");
        assertThat(history.getString("[0].metadata.actorKind")).isEqualTo("SYSTEM");
    }

    @Test
    void the_interface_is_the_one_that_was_approved() {
        OpenApiSnapshot.assertUnchanged("intake", given().get("/q/openapi").asString());
    }

    private static String submitted() {
        return hotline()
                .header("Idempotency-Key", key())
                .body(REPORT)
                .post("/v1/reports")
                .jsonPath()
                .getString("reportId");
    }

    private static RequestSpecification command(String id, String what, String body) {
        return person("intake-officer")
                .header("Idempotency-Key", id + what + UUID.randomUUID())
                .body(body);
    }

    private static RequestSpecification hotline() {
        return token("hotline-demo").contentType("application/json");
    }

    private static RequestSpecification token(String client) {
        return given().auth().oauth2(TestParts.keycloak().tokenOfClient(client));
    }

    private static RequestSpecification person(String role) {
        return given().auth().oauth2(TestParts.keycloak().tokenOfPerson(role)).contentType("application/json");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static void problem(Response response, int status, String code) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(response.jsonPath().getString("type")).isEqualTo("urn:esperanza:problem:" + code);
        assertThat(response.jsonPath().getInt("status")).isEqualTo(status);
    }

    private static void eventually(BooleanSupplier there) {
        long deadline = System.nanoTime() + 20_000_000_000L;
        while (!there.getAsBoolean()) {
            assertThat(System.nanoTime()).as("within 20 s").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }
}
