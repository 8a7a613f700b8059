package esperanza.intake;

import static esperanza.intake.Callers.REPORT;
import static esperanza.intake.Callers.TRIAGE;
import static esperanza.intake.Callers.command;
import static esperanza.intake.Callers.hotline;
import static esperanza.intake.Callers.key;
import static esperanza.intake.Callers.person;
import static esperanza.intake.Callers.problem;
import static esperanza.intake.Callers.submitted;
import static esperanza.intake.Callers.token;
import static esperanza.runtime.Eventually.eventually;
import static esperanza.runtime.http.Request.given;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.runtime.contract.OpenApiSnapshot;
import esperanza.runtime.http.Answer;
import esperanza.runtime.http.Json;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The hotlines' door, over HTTP, on real PostgreSQL, Kafka and Keycloak. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class IntakeTest {

    @Inject
    Pool pool;

    @Test
    void a_report_is_taken_in_and_the_same_call_gets_the_same_answer() {
        String key = key();
        Answer first = hotline().header("Idempotency-Key", key).body(REPORT).post("/v1/reports");
        Answer again = hotline().header("Idempotency-Key", key).body(REPORT).post("/v1/reports");

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.json().getList("warnings")).isEmpty();
        assertThat(first.json().getList("next.what")).containsExactly("URGENT_DECISION", "TRIAGE");
        assertThat(first.json().getString("receipt")).matches("([0-9A-Z]{4}-){4}[0-9A-Z*~$=]{5}");
        assertThat(first.header("ETag")).isEqualTo("\"2\"");
        assertThat(first.header("Location"))
                .endsWith("/v1/reports/" + first.json().getString("reportId"));
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
    }

    @Test
    void a_receipt_is_given_only_if_asked_for_and_only_its_hash_is_stored() throws Exception {
        Answer without = hotline()
                .header("Idempotency-Key", key())
                .body(REPORT.replace("\"receipt\": true", "\"receipt\": false"))
                .post("/v1/reports");
        assertThat(without.status()).isEqualTo(201);
        assertThat(without.json().getMap("").keySet()).isEqualTo(Set.of("reportId", "receivedAt", "warnings", "next"));

        Json with = hotline()
                .header("Idempotency-Key", key())
                .body(REPORT)
                .post("/v1/reports")
                .json();
        String receipt = with.getString("receipt");
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(receipt.getBytes(StandardCharsets.UTF_8));
        assertThat(texts("select encode(value, 'hex') from stream_key where kind = 'receipt' and id = '"
                        + with.getString("reportId") + "'"))
                .containsExactly(HexFormat.of().formatHex(hash));
        assertThat(texts("select encode(value, 'hex') from stream_key where kind = 'receipt' and id = '"
                        + without.json().getString("reportId") + "'"))
                .isEmpty();
        assertThat(tablesThatHold(receipt)).isEmpty();
        assertThat(tablesThatHold(with.getString("reportId"))).contains("event", "stream", "stream_key");
    }

    @Test
    void the_log_position_is_told_to_officers_and_never_to_a_hotline() {
        Answer submitted =
                hotline().header("Idempotency-Key", key()).body(REPORT).post("/v1/reports");
        assertThat(submitted.status()).isEqualTo(201);
        assertThat(submitted.header("Esperanza-Position")).isNull();
        Answer triaged = command(submitted.json().getString("reportId"), "triage", TRIAGE);
        assertThat(Long.parseLong(triaged.header("Esperanza-Position"))).isPositive();
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
    void the_same_key_with_the_same_json_in_another_order_is_a_repetition() {
        String key = key();
        Answer first = hotline()
                .header("Idempotency-Key", key)
                .body("{\"account\": \"x\", \"language\": \"es\"}")
                .post("/v1/reports")
                .expect(201);
        Answer again = hotline()
                .header("Idempotency-Key", key)
                .body("{ \"language\":\"es\",\"account\":\"x\" }")
                .post("/v1/reports")
                .expect(201);
        assertThat(again.text()).isEqualTo(first.text());
    }

    @Test
    void what_cannot_be_mapped_is_a_warning_and_never_a_refusal() {
        Json answer = hotline()
                .header("Idempotency-Key", key())
                .body("""
                        {"account": "x", "channel": "CARRIER_PIGEON", "occurred": {"from": "yesterday"},
                         "contact": {"phone": "call me"}, "favouriteColour": "red", "parties": [{"kind": "DRAGON"}],
                         "consents": {"EVERYTHING": "GRANTED"}, "place": {"area": "YY-99"}, "imminentDanger": "perhaps"}""")
                .post("/v1/reports")
                .expect(201)
                .json();
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
        assertThat(answer.getList("next.what")).containsExactly("URGENT_DECISION", "TRIAGE");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"account": "x"}                                    |
            {"files": ["f-1"]}                                  |
            {"threat": {"expression": ["DIRECTA_EXPLICITA"]}}   |
            {"threat": {"harm": ["NEW_CODE"]}}                  | /threat/harm
            {"code": 4711}                                      | /code
            {"account": {"es": "una amenaza"}}                  | /account
            {"files": [{"url": "https://example.org/f"}]}       | /files
            {"account": "cut \\ud83d and \\u0000"}              |
            """)
    void one_of_account_files_and_code_is_enough_whatever_its_form(String body, String warned) {
        Answer answer = hotline().header("Idempotency-Key", key()).body(body).post("/v1/reports");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.json().getList("warnings.pointer")).isEqualTo(warned == null ? List.of() : List.of(warned));
    }

    @Test
    void a_body_full_of_parties_is_taken_in_and_goes_out_to_kafka() {
        String body = "{\"account\": \"x\", \"parties\": [" + "{},".repeat(7_000) + "{}]}";
        Answer answer = hotline().header("Idempotency-Key", key()).body(body).post("/v1/reports");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.json().getList("warnings.code")).containsExactly("too-many");
        String last = "select max(position)::text from event";
        String relayed = "select position::text from cursor where name = 'relay'";
        eventually(() -> texts(relayed).equals(texts(last)));
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
                        .body("{\"account\":\"" + "x".repeat(600_000) + "\"}")
                        .post("/v1/reports"),
                413,
                "too-large");
    }

    @Test
    void a_flood_of_long_reports_is_held_back_and_a_short_text_still_gets_through() {
        String flood = "{\"account\": \"" + "x".repeat(9_000) + "\"}";
        Answer answer = flooding(flood);
        for (int n = 0; n < 100 && answer.status() == 201; n++) {
            answer = flooding(flood);
        }
        problem(answer, 429, "too-many");
        assertThat(answer.header("RateLimit-Policy")).isEqualTo("\"long-reports\";q=60;w=60");
        assertThat(answer.header("RateLimit")).isEqualTo("\"long-reports\";r=0;t=" + answer.header("Retry-After"));
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
        assertThat(flooding("{\"account\": \"they are at the door\"}").status()).isEqualTo(201);
    }

    private static Answer flooding(String body) {
        return token("hotline-second")
                .contentType("application/json")
                .header("Idempotency-Key", key())
                .body(body)
                .post("/v1/reports");
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
                given().token("not.a.token")
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
        Json own = hotline().get("/v1/reports/" + id).expect(200).json();
        assertThat(own.getString("stage")).isEqualTo("REFERRED");
        assertThat(own.getMap("").keySet())
                .isEqualTo(Set.of(
                        "reportId", "receivedAt", "stage", "acknowledged", "terms", "consents", "parties", "said"));

        Answer others = token("hotline-second").get("/v1/reports/" + id);
        Answer nothing = token("hotline-second").get("/v1/reports/" + UUID.randomUUID());
        problem(others, 404, "not-found");
        assertThat(others.text()).isEqualTo(nothing.text());
        assertThat(others.headers()).isEqualTo(nothing.headers());
    }

    @Test
    @TestSecurity(
            user = "both",
            roles = {"hotline", "statistician"})
    void a_second_role_that_does_not_allow_it_makes_nobody_an_officer_of_their_own_report() {
        String id = given().contentType("application/json")
                .header("Idempotency-Key", key())
                .body(REPORT)
                .post("/v1/reports")
                .json()
                .getString("reportId");
        Json own = given().get("/v1/reports/" + id).expect(200).json();
        assertThat(own.getMap("").keySet())
                .isEqualTo(Set.of(
                        "reportId", "receivedAt", "stage", "acknowledged", "terms", "consents", "parties", "said"));
    }

    @Test
    void the_interface_is_the_one_that_was_approved() {
        OpenApiSnapshot.assertUnchanged("intake", given().get("/q/openapi").text());
    }

    private List<String> tablesThatHold(String text) {
        String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        return texts("select table_name from information_schema.tables where table_schema = 'public'").stream()
                .filter(table -> !texts("select 'found' from \"" + table + "\" t where t::text like '%" + text
                                + "%' or t::text like '%" + hex + "%' limit 1")
                        .isEmpty())
                .toList();
    }

    private List<String> texts(String sql) {
        List<String> texts = new ArrayList<>();
        pool.query(sql).execute().await().atMost(Duration.ofSeconds(10)).forEach(row -> texts.add(row.getString(0)));
        return texts;
    }
}
