package esperanza.intake.receiving;

import static esperanza.intake.Callers.history;
import static esperanza.intake.Callers.hotline;
import static esperanza.intake.Callers.key;
import static esperanza.intake.Callers.person;
import static esperanza.intake.Callers.problem;
import static esperanza.runtime.http.Request.given;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.intake.KeycloakResource;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.runtime.http.Answer;
import esperanza.runtime.http.Json;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    void anyone_reads_the_zone_and_the_names_of_the_areas_in_whose_codes_a_place_is_reported() {
        Json areas = given().get("/v1/public/areas").json();

        assertThat(areas.getString("profile.es")).isEqualTo("Perfil de demostración XX");
        assertThat(areas.getString("zone")).isEqualTo("America/Tegucigalpa");
        assertThat(areas.getString("institutions[0].name.en")).isEqualTo("Protection mechanism");
        assertThat(areas.getList("areas")).hasSize(19);
        assertThat(areas.getString("areas[0].code")).isEqualTo("XX-01");
        assertThat(areas.getString("areas[0].name")).isEqualTo("Valle Alto");
    }

    @Test
    void anyone_reports_without_token_name_or_key_and_leaves_no_cookie() {
        Answer answer = given().contentType("application/json").body(REPORT).post("/v1/public/reports");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.header("Set-Cookie")).isNull();
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.json().getString("receipt")).matches("([0-9A-Z]{4}-){4}[0-9A-Z]{4}[0-9A-Z*~$=]");
        assertThat(answer.json().getList("next.what")).containsExactly("URGENT_DECISION", "TRIAGE");

        String id = answer.json().getString("reportId");
        assertThat(person("intake-officer").get("/v1/reports/" + id).json().getString("channel"))
                .isEqualTo("WEB");
        problem(hotline().get("/v1/reports/" + id), 404, "not-found");
        Json history = history("report", id).json();
        assertThat(history.getString("[0].metadata.actorKind")).isEqualTo("EXTERNAL");
        assertThat(history.getString("[0].metadata.role")).isEqualTo("anyone");
    }

    @Test
    void one_strangers_report_with_fifty_parties_starts_work_for_three_until_an_officer_has_triaged_it() {
        String fifty = REPORT.replace(
                "}}", "}, \"parties\": [" + "{\"kind\": \"PERSON\"},".repeat(49) + "{\"kind\": \"PERSON\"}]}");
        String id = reported(key(), fifty).json().getString("reportId");
        Json seen = person("intake-officer").get("/v1/reports/" + id).json();
        assertThat(seen.getList("parties")).hasSize(50);
        assertThat(seen.getList("waiting"))
                .isEqualTo(seen.getList("parties.party").subList(3, 50));
        assertThat(events(id)).containsExactly("report-received 50", "report-referred 6");

        person("intake-officer")
                .header("Idempotency-Key", key())
                .header("If-Match", "\"2\"")
                .body("{\"urgency\": \"U3\", \"factors\": {}, \"reasons\": \"read\"}")
                .post("/v1/reports/" + id + "/triage")
                .expect(200);
        assertThat(events(id))
                .containsExactly(
                        "report-received 50",
                        "report-referred 6",
                        "report-triaged 0",
                        "danger-recognised 47",
                        "report-referred 94");
        assertThat(person("intake-officer").get("/v1/reports/" + id).json().getList("waiting"))
                .isEmpty();
    }

    /** The metadata alone say it exactly, because terms count from it. */
    @Test
    void what_is_published_of_a_strangers_report_tells_no_minute_and_not_who_the_stranger_is() {
        String id = reported(key(), """
                {"account": "x", "reporterKind": "RELATIVE", "imminentDanger": true,
                 "occurred": {"from": "2026-03-01T19:42:31-06:00", "precision": "EXACT"},
                 "parties": [{"kind": "PERSON"}], "consents": {"INVESTIGATION": "GRANTED", "PROTECTION": "GRANTED"}}""").json().getString("reportId");
        List<String> published = all(id, "convert_from(clear, 'UTF8')");
        assertThat(published).hasSize(2).allMatch(body -> body.contains(":00:00Z\""));
        assertThat(published).noneMatch(body -> body.matches("(?s).*T\\d\\d:(?!00:00Z).*"));
        assertThat(published).noneMatch(body -> body.contains("RELATIVE"));
        String exactly = all(id, "convert_from(metadata, 'UTF8')::jsonb ->> 'occurredAt'")
                .getFirst();
        assertThat(exactly).doesNotContain(":00:00Z");
        Answer seen = person("intake-officer").get("/v1/reports/" + id);
        assertThat(seen.json().getString("receivedAt")).isEqualTo(exactly);
        assertThat(seen.json().getString("reporterKind")).isEqualTo("UNKNOWN");
    }

    /** The events of the report, each with the number of its affected parties, counted in each referral. */
    private List<String> events(String id) {
        return all(
                id,
                "split_part(type, '.', 3) || ' ' || jsonb_array_length("
                        + "jsonb_path_query_array(convert_from(clear, 'UTF8')::jsonb, 'strict $.**.affected[*]'))");
    }

    /** What these words of SQL say of each event of the report. */
    private List<String> all(String id, String what) {
        return pool
                .preparedQuery(
                        "select " + what + " what from event where category = 'report' and id = $1 order by version")
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
        Answer first = reported(key, REPORT);
        assertThat(reported(key, REPORT).text()).isEqualTo(first.text());
        Answer other = reported(key, REPORT.replace("They follow me", "They shot at the door"));
        assertThat(other.status()).isEqualTo(201);
        assertThat(other.json().getString("reportId")).isNotEqualTo(first.json().getString("reportId"));
    }

    /** An answer to the minute could be matched with observed network traffic. */
    @Test
    void whoever_comes_without_a_name_is_told_the_hour_and_the_moment_stays_inside() {
        Answer report = reported(key(), REPORT);
        Instant told = Instant.parse(report.json().getString("receivedAt"));
        String id = report.json().getString("reportId");
        Instant inside = Instant.parse(
                person("intake-officer").get("/v1/reports/" + id).json().getString("receivedAt"));
        assertThat(inside).isNotEqualTo(told);
        assertThat(told).isEqualTo(inside.truncatedTo(ChronoUnit.HOURS));
        assertThat(report.json().getList("next.by"))
                .containsExactly(
                        told.plus(Duration.ofHours(3)).toString(),
                        told.plus(Duration.ofHours(4)).toString());
        String minutes = inside.toString().substring(13, 19);
        String receipt = report.json().getString("receipt");
        held("/statements", "{\"receipt\": \"" + receipt + "\", \"kind\": \"ADDITION\", \"words\": \"more\"}");
        Answer reopened = held("", "{\"receipt\": \"" + receipt + "\"}");
        assertThat(reopened.json().getString("standing.receivedAt")).isEqualTo(told.toString());
        assertThat(reopened.json().getList("said.at"))
                .hasSize(1)
                .isSubsetOf(told.toString(), told.plus(Duration.ofHours(1)).toString());
        assertThat(reopened.text()).doesNotContain(minutes);
        assertThat(report.text()).doesNotContain(minutes);
    }

    @Test
    void the_receipt_alone_reopens_the_conversation() {
        Answer report = reported(key(), REPORT);
        String id = report.json().getString("reportId");
        String receipt = report.json().getString("receipt");
        person("intake-officer")
                .header("Idempotency-Key", key())
                .body("{\"part\": \"ACCOUNT\", \"purpose\": \"TRIAGE\"}")
                .post("/v1/reports/" + id + "/openings")
                .expect(200);
        String question = person("intake-officer")
                .header("Idempotency-Key", key())
                .body("{\"words\": \"where?\"}")
                .post("/v1/reports/" + id + "/questions")
                .json()
                .getString("questionId");
        held(
                        "/statements",
                        "{\"receipt\": \"" + receipt + "\", \"kind\": \"ANSWER\", \"answers\": \"" + question
                                + "\", \"words\": \"at the bridge\"}")
                .expect(201);

        Json seen = held(
                        "",
                        "{\"receipt\": \"" + receipt.toLowerCase(Locale.ROOT).replace("-", " ") + "\"}")
                .expect(200)
                .json();
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
        String receipt = reported(key(), REPORT).json().getString("receipt");
        assertThat(held("", body(receipt)).status()).isEqualTo(200);
        assertThat(held("/contact-compromise", body(receipt)).status()).isEqualTo(204);

        String nothing = held("", body(UNKNOWN)).text();
        for (String each : List.of(receipt, UNKNOWN, receipt.substring(1), "nonsense")) {
            Answer answer = held("", body(each));
            problem(answer, 404, "not-found");
            assertThat(answer.text()).isEqualTo(nothing);
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
        Answer report = reported(key(), REPORT);
        String receipt = report.json().getString("receipt");
        String spoken = receipt.substring(0, 24).replace("-", " ");
        Answer refused = held(
                "/statements",
                "{\"receipt\": \"" + receipt + "\", \"kind\": \"ADDITION\", \"words\": \"my code is " + spoken
                        + " ok\"}");
        problem(refused, 422, "contains-receipt");
        assertThat(refused.text()).doesNotContain(spoken).doesNotContain(receipt);
        assertThat(held("", body(receipt)).json().getList("said")).isEmpty();
    }

    @Test
    void a_consent_is_taken_back_with_the_receipt_alone() {
        Answer report = reported(key(), REPORT);
        String receipt = report.json().getString("receipt");
        Answer withdrawn = held(
                "/consents",
                "{\"receipt\": \"" + receipt + "\", \"purpose\": \"PROTECTION\", \"change\": \"WITHDRAWN\"}");
        assertThat(withdrawn.status()).as(withdrawn.text()).isEqualTo(200);
        assertThat(withdrawn.json().getString("effect.pt")).contains("quem protege já não pode");
        assertThat(held("", body(receipt)).json().getMap("standing.consents"))
                .isEqualTo(Map.of("INVESTIGATION", "GRANTED", "PROTECTION", "WITHDRAWN"));
    }

    @Test
    void a_receipt_is_nobodys_token() {
        String receipt = reported(key(), REPORT).json().getString("receipt");
        problem(given().get("/v1/reports"), 401, "unauthenticated");
        problem(given().header("Authorization", "Bearer " + receipt).get("/v1/reports"), 401, "unauthenticated");
    }

    @Test
    void a_report_that_says_nothing_is_the_only_one_that_is_refused() {
        problem(reported(key(), "{\"receipt\": true}"), 422, "nothing-reported");
        problem(reported(key(), "{\"account\": "), 400, "malformed-json");
        assertThat(reported(key(), "{\"account\": \"x\", \"mood\": [1]}").json().getList("warnings.code"))
                .containsExactly("unknown-property");
    }

    @Test
    void a_key_that_is_no_uuid_is_told_and_does_not_make_two_people_one() {
        Json one = reported("1", REPORT).expect(201).json();
        Json other = reported("1", REPORT).expect(201).json();
        assertThat(other.getString("reportId")).isNotEqualTo(one.getString("reportId"));
        assertThat(other.getString("receipt")).isNotEqualTo(one.getString("receipt"));
        assertThat(one.getList("warnings.code")).containsExactly("idempotency-key-not-a-uuid");
        problem(
                given().contentType("application/json")
                        .header("Idempotency-Key", "1")
                        .body("""
                                {"receipt": "%s", "kind": "ADDITION", "words": "x"}""".formatted(one.getString("receipt")))
                        .post("/v1/public/conversation/statements"),
                400,
                "idempotency-key-not-a-uuid");
    }

    @Test
    void a_thousand_statements_with_one_receipt_are_few_and_one_danger() {
        Json report =
                reported(key(), REPORT.replace("\"imminentDanger\": true,", "")).json();
        String statement = """
                {"receipt": "%s", "kind": "ADDITION", "words": "they are here", "imminentDanger": true}""".formatted(report.getString("receipt"));
        Map<Integer, Long> answers = IntStream.range(0, 1_000)
                .mapToObj(n -> held("/statements", statement))
                .collect(Collectors.groupingBy(Answer::status, Collectors.counting()));
        assertThat(answers).isEqualTo(Map.of(201, 30L, 429, 970L));
        assertThat(history("report", report.getString("reportId")).json().<String>getList("metadata.type"))
                .filteredOn(type -> type.endsWith("statement-added.v1") || type.endsWith("danger-recognised.v1"))
                .hasSize(31)
                .filteredOn("esperanza.intake.danger-recognised.v1"::equals)
                .hasSize(1);
    }

    private static Answer reported(String key, String body) {
        return given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/public/reports");
    }

    private static Answer held(String path, String body) {
        return given().contentType("application/json").body(body).post("/v1/public/conversation" + path);
    }

    private static String body(String receipt) {
        return "{\"receipt\": \"" + receipt + "\"}";
    }
}
