package esperanza.protection.plan;

import static esperanza.runtime.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.access.TestTags;
import esperanza.kernel.CaseId;
import esperanza.kernel.StreamId;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.local.TestParts;
import esperanza.protection.KeycloakResource;
import esperanza.runtime.contract.OpenApiSnapshot;
import esperanza.runtime.relay.Neighbour;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protection on real PostgreSQL, Kafka and Keycloak: events of intake open plans, people act on them over HTTP. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "protection"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class ProtectionTest {

    private static final Neighbour INTAKE = new Neighbour("intake");
    private static final String POSITION = "Esperanza-Position";

    /** A protection officer who belongs to an institution that reports can accuse. */
    private static final String LIAISON = "police-liaison";

    /** One report of one case about one woman, as intake knows it. */
    private record Threat(UUID report, UUID caseId, UUID woman) {

        static Threat invented() {
            return new Threat(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        }

        String plan() {
            return "/v1/protections/" + woman;
        }
    }

    @Test
    void a_referral_opens_the_plan_of_the_party_and_the_urgent_route() {
        Threat threat = referred(true);
        Response plan = plan(threat);
        assertThat(plan.header("ETag")).isEqualTo("\"2\"");
        assertThat(plan.jsonPath().getString("planId")).isEqualTo(threat.woman().toString());
        assertThat(plan.jsonPath().getList("parties", String.class))
                .containsExactly(threat.woman().toString());
        assertThat(plan.jsonPath().getList("incidents.number", Integer.class)).containsExactly(1);
        assertThat(plan.jsonPath().getList("urgentRoute", String.class))
                .containsExactly(threat.caseId().toString());
        assertThat(plan.jsonPath().getString("joinedInto")).isNull();
    }

    /**
     * As intake publishes a stranger's report with fifty parties and danger: three at once, the others by its triage.
     */
    @Test
    void fifty_parties_of_a_stranger_have_three_plans_and_after_the_triage_fifty() {
        Threat threat = Threat.invented();
        List<UUID> fifty = Stream.generate(UUID::randomUUID).limit(50).toList();
        received(threat, "");
        refer(threat, true, fifty.subList(0, 3));
        eventually(() -> urgentPlans(threat).size() == 3);
        assertThat(urgentPlans(threat)).containsExactlyInAnyOrderElementsOf(texts(fifty.subList(0, 3)));

        INTAKE.publish(new StreamId("report", threat.report()), "danger-recognised.v1", """
                {"reportId": "%s", "caseId": "%s", "by": "TRIAGE", "affected": [%s]}""".formatted(
                        threat.report(), threat.caseId(), affected(fifty.subList(3, 50))));
        refer(threat, true, fifty.subList(3, 50));
        eventually(() -> urgentPlans(threat).size() == 50);
        assertThat(urgentPlans(threat)).containsExactlyInAnyOrderElementsOf(texts(fifty));
    }

    private static List<String> texts(List<UUID> parties) {
        return parties.stream().map(UUID::toString).toList();
    }

    private static List<String> urgentPlans(Threat threat) {
        return officer()
                .get("/v1/protections?limit=200&case=" + threat.caseId())
                .jsonPath()
                .getList("items.findAll { it.urgent }.planId", String.class);
    }

    @Test
    void plans_are_listed_by_case_and_page_by_page() {
        Threat threat = referred(true);
        referred(false);
        JsonPath one = eventually(
                () -> officer().get("/v1/protections?case=" + threat.caseId()).jsonPath(),
                json -> size(json, "items") == 1);
        assertThat(one.getString("items[0].planId")).isEqualTo(threat.woman().toString());
        assertThat(one.getInt("items[0].incidents")).isEqualTo(1);
        assertThat(one.getBoolean("items[0].urgent")).isTrue();

        JsonPath first = eventually(
                () -> officer().get("/v1/protections?limit=1").jsonPath(), json -> json.getString("next") != null);
        JsonPath second = eventually(
                () -> officer()
                        .get("/v1/protections?limit=1&after=" + first.getString("next"))
                        .jsonPath(),
                json -> size(json, "items") == 1);
        assertThat(second.getString("items[0].planId")).isNotEqualTo(first.getString("items[0].planId"));
    }

    @Test
    void a_measure_is_decided_handed_over_and_confirmed_by_another_person() {
        Threat threat = referred(true);
        String key = key();
        Response decided = decide(threat, threat.caseId(), key, "\"2\"");
        assertThat(decided.statusCode()).isEqualTo(201);
        assertThat(decided.header("ETag")).isEqualTo("\"3\"");
        String measure = decided.jsonPath().getString("measureId");
        assertThat(decided.header("Location")).endsWith(threat.plan() + "/measures/" + measure);
        Response again = decide(threat, threat.caseId(), key, "\"2\"");
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(decided.asString());
        assertThat(stages(threat)).containsExactly("DECIDED");

        String handover = threat.plan() + "/measures/" + measure + "/handover";
        problem(
                command(officer(), "\"3\"", "{\"by\": \"BENEFICIARY\"}").post(handover + "/confirmation"),
                409,
                "not-handed-over");
        assertThat(command(officer(), "\"3\"", "{\"handedOverAt\": \"2026-03-01T12:00:00Z\", \"note\": \"a note\"}")
                        .post(handover)
                        .statusCode())
                .isEqualTo(200);
        assertThat(stages(threat)).containsExactly("HANDED_OVER");
        problem(
                command(officer(), "\"4\"", "{\"by\": \"BENEFICIARY\"}").post(handover + "/confirmation"),
                409,
                "confirmation-needs-another-person");
        assertThat(command(analyst(), "\"4\"", "{\"by\": \"BENEFICIARY\"}")
                        .post(handover + "/confirmation")
                        .statusCode())
                .isEqualTo(200);
        assertThat(stages(threat)).containsExactly("CONFIRMED");
        assertThat(command(analyst(), "\"5\"", "{\"by\": \"REPRESENTATIVE\", \"note\": \"gone\"}")
                        .post(handover + "/contestation")
                        .statusCode())
                .isEqualTo(200);
        assertThat(stages(threat)).containsExactly("CONTESTED");
        assertThat(plan(threat).jsonPath().getList("measures.type", String.class))
                .containsExactly("ESCORT");
        assertThat(clear(threat.woman())).contains(measure).doesNotContain("ESCORT");
        assertThat(plan(threat).asString() + clear(threat.woman()))
                .doesNotContain("day and night")
                .doesNotContain("a note")
                .doesNotContain("gone");
    }

    @Test
    void each_act_on_a_measure_says_which_clocks_it_moves() {
        Threat threat = referred(true);
        JsonPath decided = decide(threat, threat.caseId(), key(), "\"2\"").jsonPath();
        assertThat(decided.getList("recorded.event")).containsExactly("urgent-measure-decided");
        assertThat(decided.getList("clocks.met.term")).containsExactly("URGENT_DECISION");
        assertThat(decided.getList("clocks.met.toBeConfirmed")).containsExactly(false);
        assertThat(decided.getList("clocks.started.term")).containsExactly("URGENT_IMPLEMENTATION");
        Instant at = Instant.parse(person("auditor")
                .get("/v1/histories/plan/" + threat.woman())
                .jsonPath()
                .getString("[2].metadata.occurredAt"));
        assertThat(Instant.parse(decided.getString("clocks.started[0].dueAt")))
                .isEqualTo(at.truncatedTo(ChronoUnit.MICROS).plus(Duration.ofHours(9)));
        assertThat(decided.getString("clocks.started[0].explanation.en"))
                .startsWith("Implement the urgent measure by ");

        String handover = threat.plan() + "/measures/" + decided.getString("measureId") + "/handover";
        JsonPath handed = command(officer(), "\"3\"", "{}").post(handover).jsonPath();
        assertThat(handed.getList("recorded.event")).containsExactly("measure-handed-over");
        assertThat(handed.getList("clocks.met.term")).containsExactly("URGENT_IMPLEMENTATION");
        assertThat(handed.getList("clocks.met.toBeConfirmed")).containsExactly(true);
        JsonPath contested = command(analyst(), "\"4\"", "{\"by\": \"BENEFICIARY\"}")
                .post(handover + "/contestation")
                .jsonPath();
        assertThat(contested.getList("clocks.met")).isEmpty();
        assertThat(contested.getList("clocks.contested.term")).containsExactly("URGENT_IMPLEMENTATION");
    }

    @Test
    void the_same_woman_reported_again_has_one_plan_and_a_second_incident() {
        Threat first = referred(true);
        Threat second = referred(true);
        merged(second, first);
        JsonPath plan = eventually(
                () -> plan(first).jsonPath(), json -> size(json, "incidents") == 2 && size(json, "parties") == 2);
        assertThat(plan.getList("incidents.caseId", String.class))
                .containsExactly(first.caseId().toString(), second.caseId().toString());
        assertThat(plan.getList("incidents.number", Integer.class)).containsExactly(1, 2);
        assertThat(plan.getList("urgentRoute", String.class))
                .containsExactly(first.caseId().toString(), second.caseId().toString());
        assertThat(plan(second).jsonPath().getString("joinedInto"))
                .isEqualTo(first.woman().toString());
        JsonPath listed = eventually(
                () -> officer().get("/v1/protections?case=" + second.caseId()).jsonPath(),
                json -> size(json, "items") == 2);
        assertThat(listed.getList("items.joinedInto", String.class))
                .contains(first.woman().toString());
        assertThat(listed.getList("items.cases", List.class))
                .containsExactlyInAnyOrder(
                        List.of(first.caseId().toString(), second.caseId().toString()),
                        List.of(second.caseId().toString()));

        problem(decide(second, second.caseId(), key(), plan(second).header("ETag")), 409, "plan-joined");
        assertThat(decide(first, second.caseId(), key(), plan(first).header("ETag"))
                        .statusCode())
                .isEqualTo(201);
        assertThat(clear(first.woman()))
                .contains("\"parties\":[\"" + first.woman() + "\",\"" + second.woman() + "\"],\"caseId\":\""
                        + second.caseId());
    }

    @Test
    void a_measure_that_was_decided_for_two_as_one_is_looked_at_by_a_person_once_they_are_set_apart() {
        Threat first = referred(true);
        Threat second = referred(true);
        merged(second, first);
        eventually(() -> plan(first).jsonPath(), ProtectionTest::isWhole);
        assertThat(decide(first, second.caseId(), key(), plan(first).header("ETag"))
                        .statusCode())
                .isEqualTo(201);
        assertThat(plan(first).jsonPath().getList("separations")).isEmpty();
        split(second, first);
        JsonPath parted = eventually(() -> plan(first).jsonPath(), json -> size(json, "separations") == 1);
        assertThat(parted.getList("parties", String.class))
                .containsExactly(first.woman().toString());
        assertThat(parted.getString("separations[0].caseId"))
                .isEqualTo(second.caseId().toString());
        assertThat(plan(second).jsonPath().getString("joinedInto")).isNull();

        String review = first.plan() + "/separations/" + parted.getString("separations[0].separationId") + "/review";
        String looked = "{\"reasons\": \"The escort was hers: decided anew on her plan\"}";
        String seen = plan(first).header("ETag");
        problem(command(analyst(), seen, looked).post(review), 403, "wrong-role");
        problem(command(officer(), seen, "{}").post(review), 422, "invalid");
        assertThat(command(officer(), seen, looked).post(review).statusCode()).isEqualTo(200);
        assertThat(plan(first).jsonPath().getList("separations")).isEmpty();
        String now = plan(first).header("ETag");
        problem(command(officer(), now, looked).post(review), 404, "not-found");
        assertThat(clear(first.woman())).doesNotContain("decided anew");
        JsonPath opened = officer()
                .header("Idempotency-Key", key())
                .body("{\"part\": \"SEPARATIONS\", \"purpose\": \"PROTECTION\"}")
                .post(first.plan() + "/openings")
                .jsonPath();
        assertThat(opened.getList("separations.reasons"))
                .containsExactly("The escort was hers: decided anew on her plan");
    }

    @Test
    void a_report_that_was_not_referred_to_protection_stays_outside_whoever_it_is_about() {
        Threat first = referred(false);
        Threat notReferred = Threat.invented();
        merged(notReferred, first);
        Threat later = referred(false);
        eventually(
                () -> officer().get("/v1/protections?case=" + later.caseId()).jsonPath(),
                json -> size(json, "items") == 1);
        assertThat(plan(first).jsonPath().getList("incidents.caseId", String.class))
                .containsExactly(first.caseId().toString());
        problem(officer().get(notReferred.plan()), 404, "not-found");

        refer(notReferred, false);
        JsonPath plan = eventually(() -> plan(first).jsonPath(), json -> size(json, "incidents") == 2);
        assertThat(plan.getString("incidents[1].caseId"))
                .isEqualTo(notReferred.caseId().toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {                                                                                  | 400 | malformed-json |
            {"caseId": "CASE", "type": "ESCORT", "description": "x"}                           | 422 | invalid        | /reasons
            {"caseId": "CASE", "type": "DRAGON", "description": "x", "reasons": "x"}           | 422 | invalid        | /type
            {"caseId": "nobody", "type": "ESCORT", "description": "x", "reasons": "x"}         | 422 | invalid        | /caseId
            {"caseId": "CASE", "type": "ESCORT", "description": "x", "reasons": "x", "mood": 1}| 422 | invalid        | /mood
            {"caseId": "CASE", "type": "UNKNOWN", "description": "x", "reasons": "x"}          | 422 | invalid        | /type
            {"caseId": "CASE", "type": 3, "description": "x", "reasons": "x"}                  | 422 | invalid        | /type
            {"caseId": "CASE", "type": "ESCORT", "description": 5, "reasons": "x"}             | 422 | invalid        | /description
            {"caseId": "CASE", "type": "ESCORT", "description": "\\u0000", "reasons": "x"}     | 422 | invalid        | /description
            []                                                                                 | 422 | invalid        | ''
            {"caseId": "OTHER", "type": "ESCORT", "description": "x", "reasons": "x"}          | 409 | case-not-in-plan |
            """)
    void what_a_command_cannot_accept_it_says(String body, int status, String code, String pointer) {
        Threat threat = referred(false);
        Response refused = command(
                        officer(),
                        "\"1\"",
                        body.replace("CASE", threat.caseId().toString())
                                .replace("OTHER", UUID.randomUUID().toString()))
                .post(threat.plan() + "/urgent-measures");
        problem(refused, status, code);
        assertThat(refused.jsonPath().getString("errors[0].pointer")).isEqualTo(pointer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /urgent-measures                   | {"caseId": "CASE", "type": "ESCORT", "description": "x", "reasons": "x", "decidedAt": "LATE"} | /decidedAt
            /measures/ID/handover              | {"handedOverAt": "LATE"}                                                                  | /handedOverAt
            /measures/ID/handover/confirmation | {"by": "BENEFICIARY", "saidAt": "LATE"}                                                   | /saidAt
            /measures/ID/handover/contestation | {"by": "BENEFICIARY", "saidAt": "LATE"}                                                   | /saidAt
            /measures/ID/handover              | {"handedOverAt": "-9999-01-01T00:00:00Z"}                                                 | /handedOverAt
            /measures/ID/handover              | {"handedOverAt": 5}                                                                       | /handedOverAt
            """)
    void an_instant_that_cannot_be_is_refused_where_it_stands(String path, String body, String pointer) {
        Threat threat = referred(false);
        String late = Instant.now().plus(Duration.ofMinutes(6)).toString();
        Response refused = command(
                        officer(),
                        "\"1\"",
                        body.replace("LATE", late)
                                .replace("CASE", threat.caseId().toString()))
                .post(threat.plan() + path.replace("ID", UUID.randomUUID().toString()));
        problem(refused, 422, "invalid");
        assertThat(refused.jsonPath().getList("errors.pointer", String.class)).containsExactly(pointer);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=abc, /limit",
        "limit=99999999999, /limit",
        "atLeast=x, /atLeast",
        "case=nobody, /case",
        "after=%25%25, /after"
    })
    void a_parameter_of_a_list_that_has_not_its_form_is_named(String query, String pointer) {
        Response refused = officer().urlEncodingEnabled(false).get("/v1/protections?" + query);
        problem(refused, 422, "invalid");
        assertThat(refused.jsonPath().getList("errors.pointer", String.class)).containsExactly(pointer);
    }

    @Test
    void whoever_may_not_gets_no_further() {
        Threat threat = referred(false);
        problem(given().get(threat.plan()), 401, "unauthenticated");
        problem(person("investigator").get(threat.plan()), 403, "wrong-role");
        problem(person("tech-admin").get("/v1/protections"), 403, "wrong-role");
        problem(officer().get("/v1/protections/" + UUID.randomUUID()), 404, "not-found");
        problem(officer().get("/v1/protections/not-an-id"), 404, "not-found");
        problem(decide(Threat.invented(), threat.caseId(), key(), "\"0\""), 404, "not-found");
        problem(decide(threat, threat.caseId(), key(), "\"0\""), 412, "stale-version");
        problem(
                officer()
                        .header("Idempotency-Key", key())
                        .body(measure(threat.caseId()))
                        .post(threat.plan() + "/urgent-measures"),
                428,
                "if-match-missing");
        problem(
                command(officer(), "\"1\"", "{}").post(threat.plan() + "/measures/" + UUID.randomUUID() + "/handover"),
                404,
                "not-found");
    }

    /**
     * The police liaison works on her plan. Then a report accuses the police, and nothing changes in what the liaison
     * can read.
     */
    @Test
    void whoever_one_case_of_a_plan_is_shut_to_sees_the_plan_as_if_it_had_only_the_others() {
        Threat open = referred(false);
        Response before = person(LIAISON).get(open.plan());
        String listed = listed(LIAISON, open, "0");
        Threat shut = Threat.invented();
        refer(shut, true, marks(shut, "NATIONAL_POLICE"));
        merged(shut, open);
        eventually(() -> plan(open).jsonPath(), json -> size(json, "incidents") == 2 && size(json, "parties") == 2);
        Response decided = decide(open, shut.caseId(), key(), plan(open).header("ETag"));
        assertThat(decided.statusCode()).isEqualTo(201);
        UUID hidden = UUID.fromString(decided.jsonPath().getString("measureId"));

        Response after = person(LIAISON).get(open.plan());
        assertThat(after.asString()).isEqualTo(before.asString());
        assertThat(after.header("ETag")).isEqualTo(before.header("ETag")).isEqualTo("\"1\"");
        assertThat(listed(LIAISON, open, decided.header(POSITION))).isEqualTo(listed);
        assertThat(listed("protection-officer", open, "0")).contains("\"incidents\":2,\"urgent\":true");
        problem(person(LIAISON).get(shut.plan()), 404, "not-found");
        assertThat(person(LIAISON)
                        .get("/v1/protections?case=" + shut.caseId())
                        .jsonPath()
                        .getList("items"))
                .isEmpty();

        sameAsNobodys(409, shut.caseId(), of -> command(person(LIAISON), "\"1\"", measure(of))
                .post(open.plan() + "/urgent-measures"));
        for (String what : List.of("handover", "handover/confirmation", "handover/contestation")) {
            String body = what.equals("handover") ? "{}" : "{\"by\": \"BENEFICIARY\"}";
            sameAsNobodys(404, hidden, of -> command(person(LIAISON), "\"1\"", body)
                    .post(open.plan() + "/measures/" + of + '/' + what));
        }
    }

    @Test
    void what_happens_in_a_case_that_is_shut_to_somebody_does_not_stand_in_the_way_of_what_they_do() {
        Threat open = referred(false);
        Threat shut = Threat.invented();
        refer(shut, true, marks(shut, "NATIONAL_POLICE"));
        merged(shut, open);
        eventually(() -> plan(open).jsonPath(), json -> size(json, "incidents") == 2);
        String key = key();
        Response decided = decideAs(LIAISON, open, open.caseId(), key, "\"1\"");
        assertThat(decided.statusCode()).as(decided.asString()).isEqualTo(201);
        assertThat(decided.header("ETag")).isEqualTo("\"2\"");
        assertThat(decide(open, shut.caseId(), key(), plan(open).header("ETag")).statusCode())
                .isEqualTo(201);
        Response again = decideAs(LIAISON, open, open.caseId(), key, "\"1\"");
        assertThat(again.asString() + again.header("ETag")).isEqualTo(decided.asString() + decided.header("ETag"));
        problem(decideAs(LIAISON, open, open.caseId(), key(), "\"1\""), 412, "stale-version");
        assertThat(stages(open)).containsExactly("DECIDED", "DECIDED");
    }

    @Test
    void two_who_are_assigned_to_a_case_each_protect_her_and_see_their_own() {
        Threat first = referred(false);
        Threat second = referred(true);
        merged(second, first);
        eventually(() -> plan(first).jsonPath(), json -> size(json, "incidents") == 2);
        Map<String, Threat> theirs = Map.of("protection-officer", first, LIAISON, second);
        theirs.forEach((who, threat) -> assigned(threat, who));
        theirs.forEach((who, threat) -> {
            JsonPath plan =
                    eventually(() -> person(who).get(first.plan()).jsonPath(), json -> size(json, "incidents") == 1);
            assertThat(plan.getList("incidents.caseId", String.class))
                    .containsExactly(threat.caseId().toString());
            assertThat(plan.getList("incidents.number", Integer.class)).containsExactly(1);
            Response decided = decideAs(
                    who,
                    first,
                    threat.caseId(),
                    key(),
                    person(who).get(first.plan()).header("ETag"));
            assertThat(decided.statusCode()).as(decided.asString()).isEqualTo(201);
            String measure = decided.jsonPath().getString("measureId");
            Response handed = command(person(who), decided.header("ETag"), "{}")
                    .post(first.plan() + "/measures/" + measure + "/handover");
            assertThat(handed.statusCode()).as(handed.asString()).isEqualTo(200);
            assertThat(person(who).get(first.plan()).header("ETag")).isEqualTo(handed.header("ETag"));
            assertThat(listed(who, threat, handed.header(POSITION)))
                    .contains("\"incidents\":1,\"urgent\":" + threat.equals(second));
        });
        theirs.keySet().forEach(who -> assertThat(
                        person(who).get(first.plan()).jsonPath().getList("measures"))
                .hasSize(1));
        for (String overseer : List.of("supervisor", "ombudsman")) {
            assertThat(person(overseer).get(first.plan()).jsonPath().getList("measures.stage", String.class))
                    .containsExactly("HANDED_OVER", "HANDED_OVER");
        }
    }

    @Test
    void a_case_is_shut_to_the_institution_of_a_suspect() {
        Threat threat = referred(false);
        assertThat(person(LIAISON).get(threat.plan()).statusCode()).isEqualTo(200);
        UUID suspect = UUID.randomUUID();
        new Neighbour("investigation").publish(new StreamId("suspect", suspect), "suspect-recorded.v1", """
                {"caseId": "%s", "suspectId": "%s", "recordedBy": "0a1b", "shutTo": [%s]}""".formatted(
                        threat.caseId(), suspect, marks(threat, "NATIONAL_POLICE")));
        eventually(() -> person(LIAISON).get(threat.plan()).statusCode() == 404);
        assertThat(plan(threat).statusCode()).isEqualTo(200);
    }

    /** Otherwise a plan among older ones in the list would reveal that it had been opened for a hidden case. */
    @Test
    void a_plan_has_its_place_in_the_list_by_the_first_case_that_the_reader_may_know_of() {
        Threat shut = Threat.invented();
        refer(shut, true, marks(shut, "NATIONAL_POLICE"));
        eventually(() -> plan(shut).jsonPath(), json -> size(json, "incidents") == 1);
        Threat between = referred(false);
        Threat later = referred(false);
        merged(later, shut);
        eventually(() -> plan(shut).jsonPath(), json -> size(json, "incidents") == 2);
        List<String> both = List.of(shut.woman().toString(), between.woman().toString());
        eventually(
                () -> person(LIAISON)
                        .get("/v1/protections?case=" + later.caseId())
                        .jsonPath(),
                json -> size(json, "items") == 2);
        assertThat(all("protection-officer").stream().filter(both::contains)).isEqualTo(both);
        assertThat(all(LIAISON).stream().filter(both::contains)).isEqualTo(both.reversed());
    }

    @Test
    void whoever_no_case_of_a_plan_is_open_to_finds_no_plan() {
        Threat shut = Threat.invented();
        refer(shut, false, marks(shut, "NATIONAL_POLICE"));
        eventually(() -> plan(shut).jsonPath(), json -> size(json, "incidents") == 1);
        for (Response answer : List.of(
                person(LIAISON).get(shut.plan()),
                decideAs(LIAISON, shut, shut.caseId(), key(), "\"0\""),
                command(person(LIAISON), "\"1\"", "{}")
                        .post(shut.plan() + "/measures/" + UUID.randomUUID() + "/handover"))) {
            problem(answer, 404, "not-found");
        }
    }

    @Test
    void the_interface_is_the_one_that_was_approved() {
        OpenApiSnapshot.assertUnchanged("protection", given().get("/q/openapi").asString());
    }

    /** Publishes a referral and waits until the plan is there. */
    private static Threat referred(boolean danger) {
        Threat threat = Threat.invented();
        refer(threat, danger);
        eventually(() -> officer().get(threat.plan()).jsonPath(), json -> size(json, "incidents") > 0);
        return threat;
    }

    private static void refer(Threat threat, boolean danger) {
        refer(threat, danger, "");
    }

    /** @param shutTo exclusion tags of the accused institutions, each in quotes */
    private static void refer(Threat threat, boolean danger, String shutTo) {
        received(threat, shutTo);
        refer(threat, danger, List.of(threat.woman()));
    }

    private static void received(Threat threat, String shutTo) {
        INTAKE.publish(
                new StreamId("report", threat.report()),
                "report-received.v1",
                "{\"reportId\": \"%s\", \"caseId\": \"%s\", \"shutTo\": [%s]}"
                        .formatted(threat.report(), threat.caseId(), shutTo));
    }

    private static void refer(Threat threat, boolean danger, List<UUID> parties) {
        INTAKE.publish(new StreamId("report", threat.report()), "report-referred.v1", """
                {"reportId": "%s", "caseId": "%s", "receivedAt": "%s", "imminentDanger": %s,
                 "referrals": [{"to": "PROTECTION", "basis": "CONSENT", "affected": [%s]}]}""".formatted(
                        threat.report(), threat.caseId(), Instant.now(), danger, affected(parties)));
    }

    private static String affected(List<UUID> parties) {
        return parties.stream()
                .map("{\"party\": \"%s\", \"kind\": \"PERSON\"}"::formatted)
                .collect(Collectors.joining(", "));
    }

    /** The plan has both incidents and both of her references, and is not joined into another. */
    private static boolean isWhole(JsonPath plan) {
        return size(plan, "incidents") == 2 && size(plan, "parties") == 2 && plan.get("joinedInto") == null;
    }

    private static void merged(Threat threat, Threat into) {
        INTAKE.publish(new StreamId("party", threat.woman()), "party-merged.v1", """
                {"caseId": "%s", "party": "%s", "into": "%s", "reasons": {"subject": "%s"}}""".formatted(
                        threat.caseId(), threat.woman(), into.woman(), threat.woman()));
    }

    private static void split(Threat threat, Threat from) {
        INTAKE.publish(new StreamId("party", threat.woman()), "party-split.v1", """
                {"caseId": "%s", "party": "%s", "from": "%s", "reasons": {"subject": "%s"}}""".formatted(
                        threat.caseId(), threat.woman(), from.woman(), threat.woman()));
    }

    private static Response decide(Threat threat, UUID ofCase, String key, String seen) {
        return decideAs("protection-officer", threat, ofCase, key, seen);
    }

    private static Response decideAs(String who, Threat threat, UUID ofCase, String key, String seen) {
        return person(who)
                .header("Idempotency-Key", key)
                .header("If-Match", seen)
                .body(measure(ofCase))
                .post(threat.plan() + "/urgent-measures");
    }

    private static String measure(UUID ofCase) {
        return """
                {"caseId": "%s", "type": "ESCORT", "description": "Two escorts, day and night",
                 "reasons": "An explicit threat with a date"}""".formatted(ofCase);
    }

    private static void assigned(Threat threat, String who) {
        INTAKE.publish(new StreamId("circle", threat.caseId()), "person-assigned.v1", """
                {"caseId": "%s", "capacity": "PROTECTION", "mark": "%s", "delegated": false,
                 "assignment": {"subject": "%s"}}""".formatted(
                threat.caseId(), TestTags.ofPerson(new CaseId(threat.caseId()), subject(who)), threat.caseId()));
    }

    /** The subject claim of every token of this person. */
    private static String subject(String who) {
        String payload = TestParts.keycloak().tokenOfPerson(who).split("\\.")[1];
        return JsonPath.from(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8))
                .getString("sub");
    }

    /** Exclusion tags of the accused institution, each in quotes. */
    private static String marks(Threat threat, String institution) {
        return TestTags.of(new CaseId(threat.caseId()), institution).stream()
                .map("\"%s\""::formatted)
                .collect(Collectors.joining(", "));
    }

    /** A request about this id gets, byte for byte, the answer to the same request about a random id. */
    private static void sameAsNobodys(int status, UUID about, Function<UUID, Response> asked) {
        Response answer = asked.apply(about);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.asString()).isEqualTo(asked.apply(UUID.randomUUID()).asString());
    }

    /** The list of the plans of her case, as this person reads it. */
    private static String listed(String who, Threat threat, String atLeast) {
        String list = "/v1/protections?case=" + threat.caseId() + "&atLeast=" + atLeast;
        eventually(() -> person(who).get(list).jsonPath(), json -> size(json, "items") > 0);
        return person(who).get(list).asString();
    }

    /** The ids of all plans that this person finds, in the order of the list. */
    private static List<String> all(String who) {
        List<String> plans = new ArrayList<>();
        String after = "0";
        while (after != null) {
            JsonPath page =
                    person(who).get("/v1/protections?limit=3&after=" + after).jsonPath();
            plans.addAll(page.getList("items.planId", String.class));
            after = page.getString("next");
        }
        return plans;
    }

    private static List<String> stages(Threat threat) {
        return plan(threat).jsonPath().getList("measures.stage", String.class);
    }

    private static Response plan(Threat threat) {
        return officer().get(threat.plan());
    }

    private static RequestSpecification command(RequestSpecification who, String seen, String body) {
        return who.header("Idempotency-Key", key()).header("If-Match", seen).body(body);
    }

    private static RequestSpecification officer() {
        return person("protection-officer");
    }

    private static RequestSpecification analyst() {
        return person("risk-analyst");
    }

    private static RequestSpecification person(String role) {
        return given().auth().oauth2(TestParts.keycloak().tokenOfPerson(role)).contentType("application/json");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    /** The clear part of all events of the plan and of its measures, as it is published. */
    private static String clear(UUID plan) {
        try (Connection connection = TestParts.postgres().connect("protection", "protection", "protection");
                PreparedStatement query =
                        connection.prepareStatement("select string_agg(convert_from(clear, 'UTF8'), '\n') from event"
                                + " where convert_from(clear, 'UTF8')::json ->> 'planId' = ?::text")) {
            query.setObject(1, plan);
            ResultSet rows = query.executeQuery();
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void problem(Response response, int status, String code) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(response.jsonPath().getString("type")).isEqualTo("urn:esperanza:problem:" + code);
    }

    private static int size(JsonPath json, String list) {
        List<Object> found = json.getList(list);
        return found == null ? 0 : found.size();
    }
}
