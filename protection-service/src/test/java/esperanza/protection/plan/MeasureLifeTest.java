package esperanza.protection.plan;

import static esperanza.protection.plan.Threats.command;
import static esperanza.protection.plan.Threats.decided;
import static esperanza.protection.plan.Threats.key;
import static esperanza.protection.plan.Threats.person;
import static esperanza.protection.plan.Threats.plan;
import static esperanza.protection.plan.Threats.problem;
import static esperanza.protection.plan.Threats.referred;
import static esperanza.protection.plan.Threats.shutToInstitution;
import static esperanza.runtime.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.protection.KeycloakResource;
import esperanza.runtime.http.Answer;
import esperanza.runtime.http.Json;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The life of a measure from its grant on, over HTTP on real PostgreSQL, Kafka and Keycloak. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "protection"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class MeasureLifeTest {

    private static final String OFFICER = "protection-officer";
    private static final String ANALYST = "risk-analyst";
    private static final String SUPERVISOR = "supervisor";

    private final UUID woman = UUID.randomUUID();
    private final UUID caseId = referred(woman);

    @Test
    void a_measure_is_granted_declined_accepted_handed_over_tested_and_reviewed() {
        act(OFFICER, "/orders", "{\"caseId\": \"%s\", \"source\": \"COURT\", \"words\": \"No. 4\"}".formatted(caseId))
                .expect(201);
        Answer granted = act(SUPERVISOR, "/measures", grant(""));
        assertThat(granted.status()).as(granted.text()).isEqualTo(201);
        assertThat(granted.json().<String>getList("clocks.started.term")).containsExactly("IMPLEMENTED");
        String measure = "/measures/" + granted.json().getString("measureId");
        problem(act(OFFICER, measure + "/handover", "{}"), 409, "measure-not-accepted");

        Answer declined = act(ANALYST, measure + "/refusals", """
                {"by": "BENEFICIARY", "instead": "A radio", "words": "Everybody would see it"}""");
        assertThat(declined.status()).as(declined.text()).isEqualTo(200);
        problem(act(OFFICER, measure + "/handover", "{}"), 409, "measure-declined");
        problem(act(SUPERVISOR, measure + "/acceptances", says()), 409, "answer-needs-another-person");
        assertThat(act(ANALYST, measure + "/acceptances", says())
                        .expect(200)
                        .json()
                        .<String>getList("clocks.started.term"))
                .containsExactly("IMPLEMENTED");

        Json handedOver = act(OFFICER, measure + "/handover", "{}").expect(200).json();
        assertThat(handedOver.<String>getList("clocks.met.term")).containsExactly("IMPLEMENTED");
        assertThat(handedOver.<String>getList("clocks.started.term")).containsExactly("TESTED");
        problem(act(OFFICER, measure + "/tests", tested("WORKS")), 409, "test-needs-another-person");
        act(ANALYST, measure + "/tests", tested("FAILS")).expect(200);
        eventually(() -> ofPlan().getList("gaps").size() == 1); // the gap is one more event of the plan
        assertThat(ofPlan().getBoolean("measures[0].now.inHand")).isFalse();
        act(OFFICER, measure + "/restorations", "{\"words\": \"Credit was paid\"}")
                .expect(200);
        act(ANALYST, measure + "/incidents", "{\"kind\": \"LATE\", \"words\": \"An hour late\"}")
                .expect(200);
        problem(act(OFFICER, measure + "/reviews", "{}"), 403, "wrong-role");
        act(ANALYST, measure + "/reviews", """
                {"inTime": "YES", "lowersRisk": "PARTLY", "letsWork": "YES", "personSays": "DECLINED",
                 "result": "KEEP"}""").expect(200);
        problem(act(ANALYST, measure + "/reviews", """
                {"inTime": "YES", "lowersRisk": "YES", "letsWork": "YES", "personSays": "YES",
                 "result": "KEEP", "nextBy": "2999-01-01T12:00:00Z"}"""), 409, "review-too-late");
        problem(
                act(SUPERVISOR, "/measures", grant("\"reviewBy\": \"2999-01-01T12:00:00Z\", ")),
                409,
                "review-too-late");
        act(ANALYST, measure + "/returns", says()).expect(200);
        assertThat(ofPlan().getBoolean("measures[0].now.inHand")).isFalse();
        act(ANALYST, measure + "/resumptions", says()).expect(200);
        assertThat(ofPlan().getBoolean("measures[0].now.inHand")).isTrue();
        assertThat(ofPlan().getString("measures[0].now.answer")).isEqualTo("ACCEPTED");
        assertThat(ofPlan().getString("measures[0].now.tested")).isEqualTo("FAILS");

        assertThat(read().json().<String>getList("measures[0].steps.event"))
                .containsExactly(
                        "measure-granted",
                        "measure-declined",
                        "measure-accepted",
                        "measure-handed-over",
                        "measure-tested",
                        "measure-restored",
                        "measure-incident-recorded",
                        "effectiveness-reviewed",
                        "measure-returned",
                        "measure-resumed");
        assertThat(opened("MEASURES").getString("measures[0].description")).isEqualTo("A satellite phone");
        assertThat(opened("CONVERSATIONS").getString("events[0].content.instead"))
                .isEqualTo("A radio");
        assertThat(opened("DELIVERIES").<String>getList("deliveries.note")).contains("Credit was paid", "An hour late");
    }

    @Test
    void a_measure_of_another_plan_does_not_come_under_this_one_by_its_id() {
        UUID neighbour = UUID.randomUUID();
        UUID hers = referred(neighbour);
        UUID theirs = decided(OFFICER, neighbour, hers, "Two escorts");
        act(SUPERVISOR, "/orders", """
                {"caseId": "%s", "source": "COURT", "words": "Amparo 4"}""".formatted(caseId)).expect(201);
        problem(act(SUPERVISOR, "/measures", grant("\"proposedId\": \"%s\", ".formatted(theirs))), 404, "not-found");
        assertThat(read().json().<String>getList("measures.measureId")).doesNotContain(theirs.toString());
    }

    @Test
    void a_measure_of_an_offer_keeps_its_id_and_a_late_decision_counts_from_its_own_instant() {
        act(OFFICER, "/offers", "{\"types\": [\"MOBILE_OR_SATELLITE_PHONE\"]}").expect(201);
        String offer = read().json().getString("offers[0].offerId");
        String offered = read().json().getString("offers[0].measures[0].offeredId");
        String grant = grant("\"offeredId\": \"%s\", \"occurredAt\": \"2026-03-02T15:00:00Z\", ".formatted(offered));
        problem(act(SUPERVISOR, "/measures", grant.replace("ORDERED", "ORDINARY")), 409, "measure-not-adopted");
        problem(act(SUPERVISOR, "/measures", grant), 409, "measure-not-adopted");
        act(OFFICER, "/orders", "{\"caseId\": \"%s\", \"source\": \"COURT\", \"words\": \"No. 4\"}".formatted(caseId))
                .expect(201);
        problem(act(SUPERVISOR, "/measures", grant), 409, "offer-not-accepted");
        act(OFFICER, "/offers/" + offer + "/answers", """
                {"answers": [{"offeredId": "%s", "answer": "ACCEPTED"}]}""".formatted(offered)).expect(200);
        Json granted = act(SUPERVISOR, "/measures", grant).expect(201).json();
        assertThat(granted.getString("measureId")).isEqualTo(offered);
        assertThat(granted.getString("clocks.started[0].dueAt")).isEqualTo("2026-04-02T05:59:59.999999Z");
        assertThat(ofPlan().getString("measures[0].now.answer")).isEqualTo("ACCEPTED");
        problem(act(SUPERVISOR, "/measures", grant), 409, "granted-already");
        act(OFFICER, "/measures/" + offered + "/handover", "{}").expect(200);
    }

    @Test
    void a_person_who_is_threatened_again_and_lacks_what_was_promised_has_a_gap_until_somebody_says_the_step() {
        decided(OFFICER, woman, caseId, "Two escorts");
        referred(woman);
        Json gap = eventually(
                this::ofPlan, plan -> plan.<String>getList("gaps.gapId").size() == 1);
        assertThat(gap.getString("gaps[0].caseId")).isEqualTo(caseId.toString());
        assertThat(gap.getString("gaps[0].cause")).isEqualTo("MISSING");
        String answer = "/gaps/" + gap.getString("gaps[0].gapId") + "/answers";
        problem(act(OFFICER, answer, "{\"steps\": []}"), 409, "step-needed");
        problem(act(OFFICER, "/gaps/" + UUID.randomUUID() + "/answers", step()), 404, "not-found");
        assertThat(act(OFFICER, answer, step()).expect(200).json().<String>getList("clocks.met.term"))
                .containsExactly("GAP");
        assertThat(ofPlan().<String>getList("gaps.gapId")).isEmpty();
    }

    @Test
    void an_urgent_measure_is_ratified_once_and_goes_on_when_it_is_not() {
        String measure = "/measures/" + decided(OFFICER, woman, caseId, "Two escorts");
        String said = "{\"outcome\": \"NOT_RATIFIED\", \"reasons\": \"A car fits better\"}";
        assertThat(act("board-member", measure + "/ratification", said)
                        .expect(200)
                        .json()
                        .<String>getList("clocks.met.term"))
                .containsExactly("RATIFIED");
        problem(act("board-member", measure + "/ratification", said), 409, "ratified-already");
        act(OFFICER, measure + "/handover", "{}").expect(200);
    }

    @Test
    void a_measure_in_hand_that_fails_is_a_gap_and_one_that_is_in_hand_is_none() {
        String measure = "/measures/" + decided(OFFICER, woman, caseId, "Two escorts");
        act(OFFICER, measure + "/handover", "{}").expect(200);
        referred(woman);
        act(ANALYST, measure + "/failures", "{\"words\": \"Nobody came\"}").expect(200);
        Json plan = eventually(
                this::ofPlan, now -> now.<String>getList("gaps.gapId").size() == 1);
        assertThat(plan.getString("gaps[0].cause")).isEqualTo("FAILURE");
    }

    @Test
    void what_another_institution_owes_is_asked_answered_and_done() {
        String sent = act(OFFICER, "/tasks", task("The ombudsman of the province"))
                .expect(201)
                .json()
                .getString("taskId");
        act(OFFICER, "/tasks/" + sent + "/acknowledgements", "{}").expect(200);
        act(OFFICER, "/tasks/" + sent + "/completions", "{\"words\": \"Two people went with her\"}")
                .expect(200);
        problem(act(OFFICER, "/tasks/" + sent + "/withdrawals", "{\"reasons\": \"x\"}"), 409, "task-over");
        problem(act(OFFICER, "/tasks/" + UUID.randomUUID() + "/acknowledgements", "{}"), 404, "not-found");
        assertThat(ofPlan().<String>getList("tasks.stage")).containsExactly("DONE");
        assertThat(opened("CONVERSATIONS").<String>getList("events.event")).containsExactly("task-sent", "task-done");
    }

    @Test
    void an_institution_that_a_case_of_the_person_shuts_out_gets_no_task() {
        shutToInstitution(caseId, "NATIONAL_POLICE");
        eventually(() -> act(OFFICER, "/tasks", task("La Policía Nacional")).status() == 409);
        problem(act(OFFICER, "/tasks", task("La Policía Nacional")), 409, "institution-excluded");
        act(OFFICER, "/tasks", task("The ombudsman of the province")).expect(201);
    }

    private Answer act(String who, String path, String body) {
        return command(who, plan(woman), body).post(plan(woman) + path);
    }

    private Answer read() {
        return person(OFFICER).get(plan(woman));
    }

    private Json ofPlan() {
        return read().json();
    }

    private Json opened(String part) {
        return person(OFFICER)
                .header("Idempotency-Key", key())
                .body("{\"part\": \"%s\", \"purpose\": \"PROTECTION\"}".formatted(part))
                .post(plan(woman) + "/openings")
                .expect(200)
                .json();
    }

    private String grant(String more) {
        return """
                {%s"caseId": "%s", "route": "ORDERED", "unit": "PERSON", "type": "MOBILE_OR_SATELLITE_PHONE",
                 "description": "A satellite phone", "reasons": "There is no network"}""".formatted(more, caseId);
    }

    private String task(String institution) {
        return """
                {"caseId": "%s", "kind": "ACCOMPANY", "institution": "%s", "what": "Go with her"}""".formatted(caseId, institution);
    }

    private static String step() {
        return "{\"steps\": [\"URGENT_MEASURE\"]}";
    }

    private static String says() {
        return "{\"by\": \"BENEFICIARY\"}";
    }

    private static String tested(String result) {
        return "{\"result\": \"%s\", \"how\": \"CALL\"}".formatted(result);
    }
}
