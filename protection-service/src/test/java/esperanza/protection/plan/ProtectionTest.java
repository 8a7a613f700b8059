package esperanza.protection.plan;

import static esperanza.runtime.Eventually.eventually;
import static esperanza.runtime.http.Request.given;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.access.TestTags;
import esperanza.kernel.CaseId;
import esperanza.kernel.StreamId;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.local.TestParts;
import esperanza.protection.KeycloakResource;
import esperanza.runtime.access.JudgedAndSent;
import esperanza.runtime.contract.OpenApiSnapshot;
import esperanza.runtime.http.Answer;
import esperanza.runtime.http.Json;
import esperanza.runtime.http.Request;
import esperanza.runtime.relay.Neighbour;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
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
import java.util.function.UnaryOperator;
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
        Answer plan = plan(threat);
        assertThat(plan.header("ETag")).isEqualTo("\"2\"");
        assertThat(plan.json().getString("planId")).isEqualTo(threat.woman().toString());
        assertThat(plan.json().getList("parties", String.class))
                .containsExactly(threat.woman().toString());
        assertThat(plan.json().getList("incidents.number", Integer.class)).containsExactly(1);
        assertThat(plan.json().getList("urgentRoute", String.class))
                .containsExactly(threat.caseId().toString());
        assertThat(plan.json().getString("joinedInto")).isNull();
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
                .json()
                .getList("items[*urgent=true].planId", String.class);
    }

    @Test
    void plans_are_listed_by_case_and_page_by_page() {
        Threat threat = referred(true);
        referred(false);
        Json one = eventually(
                () -> officer().get("/v1/protections?case=" + threat.caseId()).json(),
                json -> size(json, "items") == 1);
        assertThat(one.getString("items[0].planId")).isEqualTo(threat.woman().toString());
        assertThat(one.getInt("items[0].incidents")).isEqualTo(1);
        assertThat(one.getBoolean("items[0].urgent")).isTrue();

        Json first = eventually(
                () -> officer().get("/v1/protections?limit=1").json(), json -> json.getString("next") != null);
        Json second = eventually(
                () -> officer()
                        .get("/v1/protections?limit=1&after=" + first.getString("next"))
                        .json(),
                json -> size(json, "items") == 1);
        assertThat(second.getString("items[0].planId")).isNotEqualTo(first.getString("items[0].planId"));
    }

    @Test
    void a_measure_is_decided_handed_over_and_confirmed_by_another_person() {
        Threat threat = referred(true);
        String key = key();
        Answer decided = decide(threat, threat.caseId(), key, "\"2\"");
        assertThat(decided.status()).isEqualTo(201);
        assertThat(decided.header("ETag")).isEqualTo("\"3\"");
        String measure = decided.json().getString("measureId");
        assertThat(decided.header("Location")).endsWith(threat.plan() + "/measures/" + measure);
        Answer again = decide(threat, threat.caseId(), key, "\"2\"");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(decided.text());
        assertThat(stages(threat)).containsExactly("DECIDED");

        String handover = threat.plan() + "/measures/" + measure + "/handover";
        problem(
                command(officer(), "\"3\"", "{\"by\": \"BENEFICIARY\"}").post(handover + "/confirmation"),
                409,
                "not-handed-over");
        assertThat(command(officer(), "\"3\"", "{\"occurredAt\": \"2026-03-01T12:00:00Z\", \"note\": \"a note\"}")
                        .post(handover)
                        .status())
                .isEqualTo(200);
        assertThat(stages(threat)).containsExactly("HANDED_OVER");
        problem(
                command(officer(), "\"4\"", "{\"by\": \"BENEFICIARY\"}").post(handover + "/confirmation"),
                409,
                "confirmation-needs-another-person");
        assertThat(command(analyst(), "\"4\"", "{\"by\": \"BENEFICIARY\"}")
                        .post(handover + "/confirmation")
                        .status())
                .isEqualTo(200);
        assertThat(stages(threat)).containsExactly("CONFIRMED");
        assertThat(command(analyst(), "\"5\"", "{\"by\": \"REPRESENTATIVE\", \"note\": \"gone\"}")
                        .post(handover + "/contestation")
                        .status())
                .isEqualTo(200);
        assertThat(stages(threat)).containsExactly("CONTESTED");
        assertThat(plan(threat).json().getList("measures.type", String.class)).containsExactly("ESCORT");
        assertThat(clear(threat.woman())).contains(measure).doesNotContain("ESCORT");
        assertThat(plan(threat).text() + clear(threat.woman()))
                .doesNotContain("day and night")
                .doesNotContain("a note")
                .doesNotContain("gone");
    }

    @Test
    void a_plan_and_a_measure_say_what_may_be_done_with_them_and_nothing_is_stored_for_it() {
        Threat threat = referred(true);
        JudgedAndSent plan = acts("protection-officer", threat, "");
        assertThat(JudgedAndSent.said(plan.acts(), "decideUrgentMeasure")).isEqualTo("OPEN");
        assertThat(plan.acts().getList("acts[operation=decideUrgentMeasure].terms.id"))
                .isNotEmpty();
        String measureId =
                decide(threat, threat.caseId(), key(), "\"2\"").json().getString("measureId");
        JudgedAndSent measure = acts("protection-officer", threat, "/measures/" + measureId);
        Json acts = measure.acts();
        assertThat(JudgedAndSent.said(acts, "recordHandover")).isEqualTo("OPEN");
        assertThat(JudgedAndSent.said(acts, "confirmHandover")).isEqualTo("not-handed-over");
        assertThat(measure.otherwise(acts)).isEmpty();
        problem(officer().get(threat.plan() + "/measures/" + UUID.randomUUID() + "/acts"), 404, "not-found");
        problem(officer().get("/v1/protections/" + UUID.randomUUID() + "/acts"), 404, "not-found");
        assertThat(plan(threat).header("ETag")).isEqualTo("\"3\"");
        assertThat(JudgedAndSent.stored("protection")).isZero();
    }

    private static JudgedAndSent acts(String who, Threat threat, String part) {
        return new JudgedAndSent(
                threat.plan() + part, () -> person(who), plan(threat).header("ETag"), UnaryOperator.identity());
    }

    @Test
    void each_act_on_a_measure_says_which_clocks_it_moves() {
        Threat threat = referred(true);
        Json decided = decide(threat, threat.caseId(), key(), "\"2\"").json();
        assertThat(decided.getList("recorded.event")).containsExactly("urgent-measure-decided");
        assertThat(decided.getList("clocks.met.term")).containsExactly("URGENT_DECISION");
        assertThat(decided.getList("clocks.met.toBeConfirmed")).containsExactly(false);
        assertThat(decided.getList("clocks.started.term"))
                .containsExactlyInAnyOrder("URGENT_IMPLEMENTATION", "RATIFIED");
        Instant at = Instant.parse(person("auditor")
                .get("/v1/histories/plan/" + threat.woman())
                .json()
                .getString("[2].metadata.occurredAt"));
        assertThat(Instant.parse(decided.getString("clocks.started[term=URGENT_IMPLEMENTATION].dueAt")))
                .isEqualTo(at.truncatedTo(ChronoUnit.MICROS).plus(Duration.ofHours(9)));
        assertThat(decided.getString("clocks.started[term=URGENT_IMPLEMENTATION].explanation.en"))
                .startsWith("Implement the urgent measure by ");

        String handover = threat.plan() + "/measures/" + decided.getString("measureId") + "/handover";
        Json handed = command(officer(), "\"3\"", "{}").post(handover).json();
        assertThat(handed.getList("recorded.event")).containsExactly("measure-handed-over");
        assertThat(handed.getList("clocks.met.term")).containsExactly("URGENT_IMPLEMENTATION");
        assertThat(handed.getList("clocks.met.toBeConfirmed")).containsExactly(true);
        Json contested = command(analyst(), "\"4\"", "{\"by\": \"BENEFICIARY\"}")
                .post(handover + "/contestation")
                .json();
        assertThat(contested.getList("clocks.met")).isEmpty();
        assertThat(contested.getList("clocks.contested.term")).containsExactly("URGENT_IMPLEMENTATION");
    }

    @Test
    void the_same_woman_reported_again_has_one_plan_and_a_second_incident() {
        Threat first = referred(true);
        Threat second = referred(true);
        merged(second, first);
        Json plan = eventually(
                () -> plan(first).json(), json -> size(json, "incidents") == 2 && size(json, "parties") == 2);
        assertThat(plan.getList("incidents.caseId", String.class))
                .containsExactly(first.caseId().toString(), second.caseId().toString());
        assertThat(plan.getList("incidents.number", Integer.class)).containsExactly(1, 2);
        assertThat(plan.getList("urgentRoute", String.class))
                .containsExactly(first.caseId().toString(), second.caseId().toString());
        assertThat(plan(second).json().getString("joinedInto"))
                .isEqualTo(first.woman().toString());
        Json listed = eventually(
                () -> officer().get("/v1/protections?case=" + second.caseId()).json(),
                json -> size(json, "items") == 2);
        assertThat(listed.getList("items.joinedInto", String.class))
                .contains(first.woman().toString());
        assertThat(listed.getList("items.cases", List.class))
                .containsExactlyInAnyOrder(
                        List.of(first.caseId().toString(), second.caseId().toString()),
                        List.of(second.caseId().toString()));

        problem(decide(second, second.caseId(), key(), plan(second).header("ETag")), 409, "plan-joined");
        assertThat(decide(first, second.caseId(), key(), plan(first).header("ETag"))
                        .status())
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
        eventually(() -> plan(first).json(), ProtectionTest::isWhole);
        assertThat(decide(first, second.caseId(), key(), plan(first).header("ETag"))
                        .status())
                .isEqualTo(201);
        assertThat(plan(first).json().getList("separations")).isEmpty();
        split(second, first);
        Json parted = eventually(() -> plan(first).json(), json -> size(json, "separations") == 1);
        assertThat(parted.getList("parties", String.class))
                .containsExactly(first.woman().toString());
        assertThat(parted.getString("separations[0].caseId"))
                .isEqualTo(second.caseId().toString());
        assertThat(plan(second).json().getString("joinedInto")).isNull();

        String review = first.plan() + "/separations/" + parted.getString("separations[0].separationId") + "/review";
        String looked = "{\"reasons\": \"The escort was hers: decided anew on her plan\"}";
        String seen = plan(first).header("ETag");
        problem(command(analyst(), seen, looked).post(review), 403, "wrong-role");
        problem(command(officer(), seen, "{}").post(review), 422, "invalid");
        assertThat(command(officer(), seen, looked).post(review).status()).isEqualTo(200);
        assertThat(plan(first).json().getList("separations")).isEmpty();
        String now = plan(first).header("ETag");
        problem(command(officer(), now, looked).post(review), 404, "not-found");
        assertThat(clear(first.woman())).doesNotContain("decided anew");
        Json opened = officer()
                .header("Idempotency-Key", key())
                .body("{\"part\": \"SEPARATIONS\", \"purpose\": \"PROTECTION\"}")
                .post(first.plan() + "/openings")
                .json();
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
                () -> officer().get("/v1/protections?case=" + later.caseId()).json(), json -> size(json, "items") == 1);
        assertThat(plan(first).json().getList("incidents.caseId", String.class))
                .containsExactly(first.caseId().toString());
        problem(officer().get(notReferred.plan()), 404, "not-found");

        refer(notReferred, false);
        Json plan = eventually(() -> plan(first).json(), json -> size(json, "incidents") == 2);
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
        Answer refused = command(
                        officer(),
                        "\"1\"",
                        body.replace("CASE", threat.caseId().toString())
                                .replace("OTHER", UUID.randomUUID().toString()))
                .post(threat.plan() + "/urgent-measures");
        problem(refused, status, code);
        assertThat(refused.json().getString("errors[0].pointer")).isEqualTo(pointer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /urgent-measures                   | {"caseId": "CASE", "type": "ESCORT", "description": "x", "reasons": "x", "occurredAt": "LATE"} | /occurredAt
            /measures/ID/handover              | {"occurredAt": "LATE"}                                                                    | /occurredAt
            /measures/ID/handover/confirmation | {"by": "BENEFICIARY", "occurredAt": "LATE"}                                               | /occurredAt
            /measures/ID/handover/contestation | {"by": "BENEFICIARY", "occurredAt": "LATE"}                                               | /occurredAt
            /measures/ID/handover              | {"occurredAt": "-9999-01-01T00:00:00Z"}                                                   | /occurredAt
            /measures/ID/handover              | {"occurredAt": 5}                                                                         | /occurredAt
            """)
    void an_instant_that_cannot_be_is_refused_where_it_stands(String path, String body, String pointer) {
        Threat threat = referred(false);
        String late = Instant.now().plus(Duration.ofMinutes(6)).toString();
        Answer refused = command(
                        officer(),
                        "\"1\"",
                        body.replace("LATE", late)
                                .replace("CASE", threat.caseId().toString()))
                .post(threat.plan() + path.replace("ID", UUID.randomUUID().toString()));
        problem(refused, 422, "invalid");
        assertThat(refused.json().getList("errors.pointer", String.class)).containsExactly(pointer);
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
        Answer refused = officer().get("/v1/protections?" + query);
        problem(refused, 422, "invalid");
        assertThat(refused.json().getList("errors.pointer", String.class)).containsExactly(pointer);
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
        Answer before = person(LIAISON).get(open.plan());
        String listed = listed(LIAISON, open, "0");
        Threat shut = Threat.invented();
        refer(shut, true, marks(shut, "NATIONAL_POLICE"));
        merged(shut, open);
        eventually(() -> plan(open).json(), json -> size(json, "incidents") == 2 && size(json, "parties") == 2);
        Answer decided = decide(open, shut.caseId(), key(), plan(open).header("ETag"));
        assertThat(decided.status()).isEqualTo(201);
        UUID hidden = UUID.fromString(decided.json().getString("measureId"));

        Answer after = person(LIAISON).get(open.plan());
        assertThat(after.text()).isEqualTo(before.text());
        assertThat(after.header("ETag")).isEqualTo(before.header("ETag")).isEqualTo("\"1\"");
        assertThat(listed(LIAISON, open, decided.header(POSITION))).isEqualTo(listed);
        assertThat(listed("protection-officer", open, "0")).contains("\"incidents\":2,\"urgent\":true");
        problem(person(LIAISON).get(shut.plan()), 404, "not-found");
        assertThat(person(LIAISON)
                        .get("/v1/protections?case=" + shut.caseId())
                        .json()
                        .getList("items"))
                .isEmpty();

        sameAsNobodys(409, shut.caseId(), of -> command(person(LIAISON), "\"1\"", measure(of))
                .post(open.plan() + "/urgent-measures"));
        String voice = "{\"by\": \"BENEFICIARY\"}";
        Map<String, String> bodies = Map.of(
                "obstacles",
                "{\"description\": \"x\"}",
                "handover",
                "{}",
                "handover/confirmation",
                voice,
                "handover/contestation",
                voice);
        bodies.forEach((what, body) -> sameAsNobodys(404, hidden, of -> command(person(LIAISON), "\"1\"", body)
                .post(open.plan() + "/measures/" + of + '/' + what)));
    }

    @Test
    void what_happens_in_a_case_that_is_shut_to_somebody_does_not_stand_in_the_way_of_what_they_do() {
        Threat open = referred(false);
        Threat shut = Threat.invented();
        refer(shut, true, marks(shut, "NATIONAL_POLICE"));
        merged(shut, open);
        eventually(() -> plan(open).json(), json -> size(json, "incidents") == 2);
        String key = key();
        Answer decided = decideAs(LIAISON, open, open.caseId(), key, "\"1\"");
        assertThat(decided.status()).as(decided.text()).isEqualTo(201);
        assertThat(decided.header("ETag")).isEqualTo("\"2\"");
        assertThat(decide(open, shut.caseId(), key(), plan(open).header("ETag")).status())
                .isEqualTo(201);
        Answer again = decideAs(LIAISON, open, open.caseId(), key, "\"1\"");
        assertThat(again.text() + again.header("ETag")).isEqualTo(decided.text() + decided.header("ETag"));
        problem(decideAs(LIAISON, open, open.caseId(), key(), "\"1\""), 412, "stale-version");
        assertThat(stages(open)).containsExactly("DECIDED", "DECIDED");
    }

    @Test
    void two_who_are_assigned_to_a_case_each_protect_her_and_see_their_own() {
        Threat first = referred(false);
        Threat second = referred(true);
        merged(second, first);
        eventually(() -> plan(first).json(), json -> size(json, "incidents") == 2);
        Map<String, Threat> theirs = Map.of("protection-officer", first, LIAISON, second);
        theirs.forEach((who, threat) -> assigned(threat, who));
        theirs.forEach((who, threat) -> {
            Json plan = eventually(() -> person(who).get(first.plan()).json(), json -> size(json, "incidents") == 1);
            assertThat(plan.getList("incidents.caseId", String.class))
                    .containsExactly(threat.caseId().toString());
            assertThat(plan.getList("incidents.number", Integer.class)).containsExactly(1);
            Answer decided = decideAs(
                    who,
                    first,
                    threat.caseId(),
                    key(),
                    person(who).get(first.plan()).header("ETag"));
            assertThat(decided.status()).as(decided.text()).isEqualTo(201);
            String measure = decided.json().getString("measureId");
            Answer handed = command(person(who), decided.header("ETag"), "{}")
                    .post(first.plan() + "/measures/" + measure + "/handover");
            assertThat(handed.status()).as(handed.text()).isEqualTo(200);
            assertThat(person(who).get(first.plan()).header("ETag")).isEqualTo(handed.header("ETag"));
            assertThat(listed(who, threat, handed.header(POSITION)))
                    .contains("\"incidents\":1,\"urgent\":" + threat.equals(second));
        });
        theirs.keySet()
                .forEach(who -> assertThat(person(who).get(first.plan()).json().getList("measures"))
                        .hasSize(1));
        for (String overseer : List.of("supervisor", "ombudsman")) {
            assertThat(person(overseer).get(first.plan()).json().getList("measures.stage", String.class))
                    .containsExactly("HANDED_OVER", "HANDED_OVER");
        }
    }

    @Test
    void a_case_is_shut_to_the_institution_of_a_suspect() {
        Threat threat = referred(false);
        assertThat(person(LIAISON).get(threat.plan()).status()).isEqualTo(200);
        UUID suspect = UUID.randomUUID();
        new Neighbour("investigation").publish(new StreamId("suspect", suspect), "suspect-recorded.v1", """
                {"caseId": "%s", "suspectId": "%s", "recordedBy": "0a1b", "shutTo": [%s]}""".formatted(
                        threat.caseId(), suspect, marks(threat, "NATIONAL_POLICE")));
        eventually(() -> person(LIAISON).get(threat.plan()).status() == 404);
        assertThat(plan(threat).status()).isEqualTo(200);
    }

    /** Otherwise a plan among older ones in the list would reveal that it had been opened for a hidden case. */
    @Test
    void a_plan_has_its_place_in_the_list_by_the_first_case_that_the_reader_may_know_of() {
        Threat shut = Threat.invented();
        refer(shut, true, marks(shut, "NATIONAL_POLICE"));
        eventually(() -> plan(shut).json(), json -> size(json, "incidents") == 1);
        Threat between = referred(false);
        Threat later = referred(false);
        merged(later, shut);
        eventually(() -> plan(shut).json(), json -> size(json, "incidents") == 2);
        List<String> both = List.of(shut.woman().toString(), between.woman().toString());
        eventually(
                () -> person(LIAISON)
                        .get("/v1/protections?case=" + later.caseId())
                        .json(),
                json -> size(json, "items") == 2);
        assertThat(all("protection-officer").stream().filter(both::contains)).isEqualTo(both);
        assertThat(all(LIAISON).stream().filter(both::contains)).isEqualTo(both.reversed());
    }

    @Test
    void whoever_no_case_of_a_plan_is_open_to_finds_no_plan() {
        Threat shut = Threat.invented();
        refer(shut, false, marks(shut, "NATIONAL_POLICE"));
        eventually(() -> plan(shut).json(), json -> size(json, "incidents") == 1);
        for (Answer answer : List.of(
                person(LIAISON).get(shut.plan()),
                decideAs(LIAISON, shut, shut.caseId(), key(), "\"0\""),
                command(person(LIAISON), "\"1\"", "{}")
                        .post(shut.plan() + "/measures/" + UUID.randomUUID() + "/handover"))) {
            problem(answer, 404, "not-found");
        }
    }

    @Test
    void the_interface_is_the_one_that_was_approved() {
        OpenApiSnapshot.assertUnchanged("protection", given().get("/q/openapi").text());
    }

    /** Publishes a referral and waits until the plan is there. */
    private static Threat referred(boolean danger) {
        Threat threat = Threat.invented();
        refer(threat, danger);
        eventually(() -> officer().get(threat.plan()).json(), json -> size(json, "incidents") > 0);
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
    private static boolean isWhole(Json plan) {
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

    private static Answer decide(Threat threat, UUID ofCase, String key, String seen) {
        return decideAs("protection-officer", threat, ofCase, key, seen);
    }

    private static Answer decideAs(String who, Threat threat, UUID ofCase, String key, String seen) {
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
        return Json.of(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8))
                .getString("sub");
    }

    /** Exclusion tags of the accused institution, each in quotes. */
    private static String marks(Threat threat, String institution) {
        return TestTags.of(new CaseId(threat.caseId()), institution).stream()
                .map("\"%s\""::formatted)
                .collect(Collectors.joining(", "));
    }

    /** A request about this id gets, byte for byte, the answer to the same request about a random id. */
    private static void sameAsNobodys(int status, UUID about, Function<UUID, Answer> asked) {
        Answer answer = asked.apply(about);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.text()).isEqualTo(asked.apply(UUID.randomUUID()).text());
    }

    /** The list of the plans of her case, as this person reads it. */
    private static String listed(String who, Threat threat, String atLeast) {
        String list = "/v1/protections?case=" + threat.caseId() + "&atLeast=" + atLeast;
        eventually(() -> person(who).get(list).json(), json -> size(json, "items") > 0);
        return person(who).get(list).text();
    }

    /** The ids of all plans that this person finds, in the order of the list. */
    private static List<String> all(String who) {
        List<String> plans = new ArrayList<>();
        String after = "0";
        while (after != null) {
            Json page =
                    person(who).get("/v1/protections?limit=3&after=" + after).json();
            plans.addAll(page.getList("items.planId", String.class));
            after = page.getString("next");
        }
        return plans;
    }

    private static List<String> stages(Threat threat) {
        return plan(threat).json().getList("measures.stage", String.class);
    }

    private static Answer plan(Threat threat) {
        return officer().get(threat.plan());
    }

    private static Request command(Request who, String seen, String body) {
        return who.header("Idempotency-Key", key()).header("If-Match", seen).body(body);
    }

    private static Request officer() {
        return person("protection-officer");
    }

    private static Request analyst() {
        return person("risk-analyst");
    }

    private static Request person(String role) {
        return given().token(TestParts.keycloak().tokenOfPerson(role)).contentType("application/json");
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

    private static void problem(Answer response, int status, String code) {
        assertThat(response.status()).as(response.text()).isEqualTo(status);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(response.json().getString("type")).isEqualTo("urn:esperanza:problem:" + code);
    }

    private static int size(Json json, String list) {
        List<Object> found = json.getList(list);
        return found == null ? 0 : found.size();
    }
}
