package esperanza.intake.receiving;

import static esperanza.intake.Callers.history;
import static esperanza.intake.Callers.hotline;
import static esperanza.intake.Callers.key;
import static esperanza.intake.Callers.person;
import static esperanza.intake.Callers.problem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.intake.KeycloakResource;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * The public door: no token, no name; and the receipt that reopens the conversation. On real PostgreSQL, Kafka,
 * Keycloak.
 */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class PublicDoorTest {

    private static final String REPORT = """
            {"account": "They follow me", "receipt": true, "imminentDanger": true,
             "consents": {"INVESTIGATION": "GRANTED", "PROTECTION": "GRANTED"}}""";
    private static final String UNKNOWN = "0000-0000-0000-0000-00000";

    @Inject
    Pool pool;

    @Test
    void anyone_reads_the_names_of_the_areas_in_whose_codes_a_place_is_reported() {
        JsonPath areas = given().get("/v1/public/areas").jsonPath();

        assertThat(areas.getString("profile.es")).isEqualTo("Perfil de demostración XX");
        assertThat(areas.getString("institutions[0].name.en")).isEqualTo("Protection mechanism");
        assertThat(areas.getList("areas")).hasSize(19);
        assertThat(areas.getString("areas[0].code")).isEqualTo("XX-01");
        assertThat(areas.getString("areas[0].name")).isEqualTo("Valle Alto");
    }

    @Test
    void anyone_reports_without_token_name_or_key_and_leaves_no_cookie() {
        Response answer = given().contentType("application/json").body(REPORT).post("/v1/public/reports");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        assertThat(answer.cookies()).isEmpty();
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.jsonPath().getString("receipt")).matches("([0-9A-Z]{4}-){4}[0-9A-Z]{4}[0-9A-Z*~$=]");
        assertThat(answer.jsonPath().getList("next.what")).containsExactly("URGENT_DECISION", "TRIAGE");

        String id = answer.jsonPath().getString("reportId");
        assertThat(person("intake-officer").get("/v1/reports/" + id).jsonPath().getString("channel"))
                .isEqualTo("WEB");
        problem(hotline().get("/v1/reports/" + id), 404, "not-found");
        JsonPath history = history("report", id).jsonPath();
        assertThat(history.getString("[0].metadata.actorKind")).isEqualTo("EXTERNAL");
        assertThat(history.getString("[0].metadata.role")).isEqualTo("anyone");
    }

    @Test
    void one_strangers_report_with_fifty_parties_starts_work_for_three_until_an_officer_has_triaged_it() {
        String fifty = REPORT.replace(
                "}}", "}, \"parties\": [" + "{\"kind\": \"PERSON\"},".repeat(49) + "{\"kind\": \"PERSON\"}]}");
        String id = reported(key(), fifty).jsonPath().getString("reportId");
        JsonPath seen = person("intake-officer").get("/v1/reports/" + id).jsonPath();
        assertThat(seen.getList("parties")).hasSize(50);
        assertThat(seen.getList("waiting"))
                .isEqualTo(seen.getList("parties.party").subList(3, 50));
        assertThat(events(id)).containsExactly("report-received 50", "report-referred 6");

        person("intake-officer")
                .header("Idempotency-Key", key())
                .header("If-Match", "\"2\"")
                .body("{\"urgency\": \"U3\", \"factors\": {}, \"reasons\": \"read\"}")
                .post("/v1/reports/" + id + "/triage")
                .then()
                .statusCode(200);
        assertThat(events(id))
                .containsExactly(
                        "report-received 50",
                        "report-referred 6",
                        "report-triaged 0",
                        "danger-recognised 47",
                        "report-referred 94");
        assertThat(person("intake-officer").get("/v1/reports/" + id).jsonPath().getList("waiting"))
                .isEmpty();
    }

    /** The events of the report, each with the number of its affected parties, counted in each referral. */
    private List<String> events(String id) {
        return pool
                .preparedQuery("select split_part(type, '.', 3) || ' ' || jsonb_array_length("
                        + "jsonb_path_query_array(convert_from(clear, 'UTF8')::jsonb, 'strict $.**.affected[*]')) what"
                        + " from event where category = 'report' and id = $1 order by version")
                .execute(Tuple.of(UUID.fromString(id)))
                .await()
                .atMost(Duration.ofSeconds(10))
                .stream()
                .map(row -> row.getString("what"))
                .toList();
    }

    @Test
    void the_same_words_under_the_same_key_are_one_report_and_other_words_are_never_turned_away() {
        String key = key();
        Response first = reported(key, REPORT);
        assertThat(reported(key, REPORT).asString()).isEqualTo(first.asString());
        Response other = reported(key, REPORT.replace("They follow me", "They shot at the door"));
        assertThat(other.statusCode()).isEqualTo(201);
        assertThat(other.jsonPath().getString("reportId"))
                .isNotEqualTo(first.jsonPath().getString("reportId"));
    }

    /** An answer to the minute could be matched with observed network traffic. */
    @Test
    void whoever_comes_without_a_name_is_told_the_hour_and_the_moment_stays_inside() {
        Response report = reported(key(), REPORT);
        Instant told = Instant.parse(report.jsonPath().getString("receivedAt"));
        String id = report.jsonPath().getString("reportId");
        Instant inside = Instant.parse(
                person("intake-officer").get("/v1/reports/" + id).jsonPath().getString("receivedAt"));
        assertThat(inside).isNotEqualTo(told);
        assertThat(told).isEqualTo(inside.truncatedTo(ChronoUnit.HOURS));
        assertThat(report.jsonPath().getList("next.by"))
                .containsExactly(
                        told.plus(Duration.ofHours(3)).toString(),
                        told.plus(Duration.ofHours(4)).toString());
        String minutes = inside.toString().substring(13, 19);
        String receipt = report.jsonPath().getString("receipt");
        held("/statements", "{\"receipt\": \"" + receipt + "\", \"kind\": \"ADDITION\", \"words\": \"more\"}");
        Response reopened = held("", "{\"receipt\": \"" + receipt + "\"}");
        assertThat(reopened.jsonPath().getString("standing.receivedAt")).isEqualTo(told.toString());
        assertThat(reopened.jsonPath().getList("said.at"))
                .hasSize(1)
                .isSubsetOf(told.toString(), told.plus(Duration.ofHours(1)).toString());
        assertThat(reopened.asString()).doesNotContain(minutes);
        assertThat(report.asString()).doesNotContain(minutes);
    }

    @Test
    void the_receipt_alone_reopens_the_conversation() {
        Response report = reported(key(), REPORT);
        String id = report.jsonPath().getString("reportId");
        String receipt = report.jsonPath().getString("receipt");
        person("intake-officer")
                .header("Idempotency-Key", key())
                .body("{\"part\": \"ACCOUNT\", \"purpose\": \"TRIAGE\"}")
                .post("/v1/reports/" + id + "/openings")
                .then()
                .statusCode(200);
        String question = person("intake-officer")
                .header("Idempotency-Key", key())
                .body("{\"words\": \"where?\"}")
                .post("/v1/reports/" + id + "/questions")
                .jsonPath()
                .getString("questionId");
        held(
                        "/statements",
                        "{\"receipt\": \"" + receipt + "\", \"kind\": \"ANSWER\", \"answers\": \"" + question
                                + "\", \"words\": \"at the bridge\"}")
                .then()
                .statusCode(201);

        JsonPath seen = held(
                        "",
                        "{\"receipt\": \"" + receipt.toLowerCase(Locale.ROOT).replace("-", " ") + "\"}")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(seen.getString("standing.stage")).isEqualTo("REFERRED");
        assertThat(seen.getList("standing.terms.what")).contains("URGENT_DECISION", "TRIAGE");
        assertThat(seen.getList("said.kind")).containsExactly("QUESTION", "ANSWER");
        assertThat(seen.getList("said.words")).containsExactly("where?", "at the bridge");
        assertThat(seen.getList("openings.role")).containsExactly("intake-officer");
        assertThat(seen.getList("openings.purpose")).containsExactly("TRIAGE");
        assertThat(seen.getList("openings.by")).containsOnlyNulls();
    }

    @Test
    void a_receipt_that_is_mistyped_unknown_or_compromised_is_answered_alike() {
        String receipt = reported(key(), REPORT).jsonPath().getString("receipt");
        assertThat(held("", body(receipt)).statusCode()).isEqualTo(200);
        assertThat(held("/contact-compromise", body(receipt)).statusCode()).isEqualTo(204);

        String nothing = held("", body(UNKNOWN)).asString();
        for (String each : List.of(receipt, UNKNOWN, receipt.substring(1), "nonsense")) {
            Response answer = held("", body(each));
            problem(answer, 404, "not-found");
            assertThat(answer.asString()).isEqualTo(nothing);
            problem(
                    held("/statements", body(each).replace("}", ", \"kind\": \"ADDITION\", \"words\": \"x\"}")),
                    404,
                    "not-found");
            problem(
                    held("/consents", body(each).replace("}", ", \"purpose\": \"MEDIA\", \"change\": \"GIVEN\"}")),
                    404,
                    "not-found");
        }
    }

    @Test
    void words_that_give_the_receipt_away_are_refused_and_kept_nowhere() {
        Response report = reported(key(), REPORT);
        String receipt = report.jsonPath().getString("receipt");
        String spoken = receipt.substring(0, 24).replace("-", " ");
        Response refused = held(
                "/statements",
                "{\"receipt\": \"" + receipt + "\", \"kind\": \"ADDITION\", \"words\": \"my code is " + spoken
                        + " ok\"}");
        problem(refused, 422, "contains-receipt");
        assertThat(refused.asString()).doesNotContain(spoken).doesNotContain(receipt);
        assertThat(held("", body(receipt)).jsonPath().getList("said")).isEmpty();
    }

    @Test
    void a_consent_is_taken_back_with_the_receipt_alone() {
        Response report = reported(key(), REPORT);
        String receipt = report.jsonPath().getString("receipt");
        Response withdrawn = held(
                "/consents",
                "{\"receipt\": \"" + receipt + "\", \"purpose\": \"PROTECTION\", \"change\": \"WITHDRAWN\"}");
        assertThat(withdrawn.statusCode()).as(withdrawn.asString()).isEqualTo(200);
        assertThat(withdrawn.jsonPath().getString("effect.pt")).contains("quem protege já não pode");
        assertThat(held("", body(receipt)).jsonPath().getMap("standing.consents"))
                .isEqualTo(Map.of("INVESTIGATION", "GRANTED", "PROTECTION", "WITHDRAWN"));
    }

    @Test
    void a_receipt_is_nobodys_token() {
        String receipt = reported(key(), REPORT).jsonPath().getString("receipt");
        problem(given().get("/v1/reports"), 401, "unauthenticated");
        problem(given().header("Authorization", "Bearer " + receipt).get("/v1/reports"), 401, "unauthenticated");
    }

    @Test
    void a_report_that_says_nothing_is_the_only_one_that_is_refused() {
        problem(reported(key(), "{\"receipt\": true}"), 422, "nothing-reported");
        problem(reported(key(), "{\"account\": "), 400, "malformed-json");
        assertThat(reported(key(), "{\"account\": \"x\", \"mood\": [1]}")
                        .jsonPath()
                        .getList("warnings.code"))
                .containsExactly("unknown-property");
    }

    private static Response reported(String key, String body) {
        return given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/public/reports");
    }

    private static Response held(String path, String body) {
        return given().contentType("application/json").body(body).post("/v1/public/conversation" + path);
    }

    private static String body(String receipt) {
        return "{\"receipt\": \"" + receipt + "\"}";
    }
}
