package esperanza.protection.plan;

import static esperanza.protection.plan.Threats.assigned;
import static esperanza.protection.plan.Threats.command;
import static esperanza.protection.plan.Threats.key;
import static esperanza.protection.plan.Threats.person;
import static esperanza.protection.plan.Threats.plan;
import static esperanza.protection.plan.Threats.problem;
import static esperanza.protection.plan.Threats.referred;
import static esperanza.runtime.Eventually.eventually;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.protection.KeycloakResource;
import esperanza.protocol.vocabulary.TriageFactor;
import esperanza.runtime.http.Answer;
import esperanza.runtime.http.Json;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From a referral to the level of risk and what was offered, over HTTP on real PostgreSQL, Kafka and Keycloak. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "protection"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class ConversationTest {

    private static final String OFFICER = "protection-officer";
    private static final String ANALYST = "risk-analyst";

    private final UUID woman = UUID.randomUUID();
    private final UUID caseId = referred(woman);

    @Test
    void what_is_offered_and_answered_stands_on_the_plan_and_its_words_are_opened_once() {
        referred(woman); // in two cases, and its words are shown once
        Answer offered = act(
                OFFICER,
                "/offers",
                "{\"types\": [\"CAMERAS\", \"ESCORT\"], \"words\": \"She may also choose a telephone\"}");
        assertThat(offered.status()).as(offered.text()).isEqualTo(201);
        String offer = offered.json().getString("offerId");
        assertThat(offered.header("ETag")).isEqualTo(read().header("ETag"));
        List<String> measures = read().json().getList("offers[0].measures.offeredId");
        assertThat(read().json().<String>getList("offers[0].measures.type")).containsExactly("CAMERAS", "ESCORT");

        problem(
                act(OFFICER, "/offers/" + offer + "/answers", answers(measures.subList(0, 1))),
                409,
                "answer-of-person-left-out");
        problem(act(OFFICER, "/offers/" + UUID.randomUUID() + "/answers", answers(measures)), 404, "not-found");
        assertThat(act(OFFICER, "/offers/" + offer + "/answers", answers(measures))
                        .status())
                .isEqualTo(200);
        assertThat(read().json().<String>getList("offers[0].measures.answer")).containsExactly("DECLINED", "DECLINED");

        Json opened = opened("CONVERSATIONS");
        assertThat(opened.<String>getList("events.event")).containsExactly("measures-offered", "measures-agreed");
        assertThat(opened.<String>getList("events.content.words"))
                .containsExactly("She may also choose a telephone", "She has no electricity");
    }

    @Test
    void an_empty_offer_and_an_unknown_kind_are_refused_at_their_place() {
        problem(act(OFFICER, "/offers", "{\"types\": []}"), 422, "invalid");
        Answer unknown = act(OFFICER, "/offers", "{\"types\": [\"UNKNOWN\"]}");
        problem(unknown, 422, "invalid");
        assertThat(unknown.json().getString("errors[0].pointer")).startsWith("/types");
    }

    @Test
    void support_children_the_group_and_the_work_are_recorded_and_opened() {
        act(ANALYST, "/support-offers", "{\"answer\": \"ACCEPTED\", \"words\": \"Not in the village\"}")
                .expect(200);
        problem(act(ANALYST, "/children-assessments", "{\"found\": \"SOME\"}"), 409, "children-need-words");
        act(ANALYST, "/children-assessments", "{\"found\": \"SOME\", \"needs\": \"A way to school\"}")
                .expect(200);
        act(ANALYST, "/collective-considerations", "{\"outcome\": \"DECLINED\"}")
                .expect(200);
        problem(
                act(ANALYST, "/work-effects", "{\"effects\": {\"WORK\": \"STOPS\"}}"),
                409,
                "answer-of-person-left-out");
        act(ANALYST, "/work-effects", """
                {"effects": {"MOVEMENT": "STOPS", "WORK": "SOME", "GROUP": "NONE", "FAMILY": "NONE", "MONEY": "NONE",
                 "HEALTH": "NONE", "PRIVACY": "DECLINED"}, "words": "No assemblies"}""").expect(200);
        assertThat(opened("CONVERSATIONS").<String>getList("events.event"))
                .containsExactly("support-offered", "children-assessed", "work-effect-asked");
    }

    @Test
    void a_request_is_routed_by_an_officer_of_its_case() {
        act(OFFICER, "/routes", "{\"caseId\": \"%s\", \"route\": \"COLLECTIVE\"}".formatted(caseId))
                .expect(200);
        problem(
                act(OFFICER, "/routes", "{\"caseId\": \"%s\", \"route\": \"ORDINARY\"}".formatted(UUID.randomUUID())),
                409,
                "case-not-in-plan");
        problem(act("investigator", "/routes", "{}", "\"1\""), 403, "wrong-role");
    }

    @Test
    void a_level_is_raised_by_one_person_and_lowered_by_two() {
        act(ANALYST, "/assessments", assessment("HIGH")).expect(201);
        assertThat(read().json().<String>getList("assessments.level")).containsExactly("HIGH");
        assertThat(Instant.parse(read().json().getString("assessments[0].assessedAt")))
                .isBefore(Instant.parse(read().json().getString("assessments[0].nextBy")));
        assertThat(read().json().getBoolean("secondAssessmentAwaited")).isFalse();

        act(ANALYST, "/assessments", assessment("LOW")).expect(201);
        assertThat(read().json().<String>getList("assessments.level")).containsExactly("HIGH");
        assertThat(read().json().getBoolean("secondAssessmentAwaited")).isTrue();
        assertThat(read().json().getBoolean("secondAssessmentByAnother")).isFalse();
        assertThat(person(ANALYST).get(plan(woman)).json().getBoolean("secondAssessmentByAnother"))
                .isTrue();
        problem(act(ANALYST, "/assessments", assessment("LOW")), 409, "another-assessor-needed");

        Json ofOfficer = opened("RISK");
        assertThat(ofOfficer.<String>getList("events.event")).containsExactly("risk-assessed");
        assertThat(ofOfficer.getBoolean("withheld")).isTrue();
        Json opened = opened(ANALYST, "RISK");
        assertThat(opened.<String>getList("events.event")).containsExactly("risk-assessed", "risk-rated");
        assertThat(opened.getBoolean("withheld")).isFalse();
        assertThat(opened.getString("events[0].content.reasons.facts")).isEqualTo("Four calls");
        assertThat(opened.getString("events[0].content.result.proposed")).isEqualTo("LOW");
    }

    @Test
    void another_incident_calls_a_review_and_two_persons_say_that_nothing_changes() {
        act(ANALYST, "/assessments", assessment("HIGH")).expect(201);
        assertThat(read().json().getList("reviews")).isEmpty();
        referred(woman);
        eventually(() -> read().json().getList("reviews.kind").equals(List.of("NEWS")));
        String answers = "/reviews/" + read().json().getString("reviews[0].reviewId") + "/answers";
        String nothing = "{\"outcome\": \"NO_CHANGE\", \"reasons\": \"The same number called again\"}";

        act(ANALYST, answers, nothing).expect(200);
        assertThat(read().json().getBoolean("reviews[0].noChangeFound")).isTrue();
        problem(act(ANALYST, answers, nothing), 409, "another-reviewer-needed");
        act("supervisor", answers, nothing).expect(200);

        assertThat(read().json().getList("reviews")).isEmpty();
        assertThat(read().json().getString("riskLevel")).isEqualTo("HIGH");
        problem(act(ANALYST, answers, nothing), 409, "review-answered");
        problem(act(ANALYST, "/reviews/" + UUID.randomUUID() + "/answers", nothing), 404, "not-found");
        assertThat(opened("RISK").<String>getList("events.event"))
                .containsExactly("risk-assessed", "no-change-found", "protection-review-answered");
    }

    @Test
    void a_task_answers_a_review_in_the_words_of_another_person_than_the_one_who_sent_it() {
        act(ANALYST, "/assessments", assessment("HIGH")).expect(201);
        referred(woman);
        eventually(() -> read().json().getList("reviews.kind").equals(List.of("NEWS")));
        String answers = "/reviews/" + read().json().getString("reviews[0].reviewId") + "/answers";
        String now = "{\"outcome\": \"MEASURES_NOW\", \"reasons\": \"They walk with her to school\"}";
        problem(act(ANALYST, answers, now), 409, "measure-needed");
        act("supervisor", "/tasks", """
                {"caseId": "%s", "kind": "ACCOMPANY", "institution": "Ministry", "what": "Walk with her"}""".formatted(caseId)).expect(201);
        problem(act("supervisor", answers, now), 409, "measure-needed");
        act(ANALYST, answers, now).expect(200);
        assertThat(read().json().getList("reviews")).isEmpty();
    }

    @Test
    void an_order_holds_the_level_until_two_persons_lift_its_floor() {
        act(OFFICER, "/orders", "{\"caseId\": \"%s\", \"source\": \"IACHR\", \"words\": \"MC 1-26\"}".formatted(caseId))
                .expect(201);
        assertThat(read().json().getString("riskLevel")).isEqualTo("HIGH");
        assertThat(read().json().<String>getList("floors")).containsExactly("ORDER");
        problem(act(ANALYST, "/assessments", assessment("LOW")), 409, "below-the-order");
        String lifts = "/orders/" + read().json().getString("orders[0].orderId") + "/lifts";
        String ended = "{\"reasons\": \"The Commission lifted it\"}";
        act(ANALYST, lifts, ended).expect(200);
        assertThat(read().json().getBoolean("orders[0].liftProposed")).isTrue();
        problem(act(ANALYST, lifts, ended), 409, "another-lifter-needed");
        act("supervisor", lifts, ended).expect(200);
        assertThat(read().json().getList("floors")).isEmpty();
        assertThat(read().json().getList("orders")).isEmpty();
        assertThat(opened("RISK").<String>getList("events.event"))
                .containsExactly("order-received", "floor-lift-proposed", "floor-lifted");
    }

    @Test
    void a_presumption_of_the_law_holds_the_level_until_two_persons_rebut_it() {
        act(ANALYST, "/assessments", presumed("HIGH", "DISPLACED", "CONFIRMED", ""))
                .expect(201);
        assertThat(read().json().<String>getList("floors")).containsExactly("PRESUMPTION");
        problem(act(ANALYST, "/assessments", assessment("LOW")), 409, "below-the-presumption");
        problem(
                act(ANALYST, "/assessments", presumed("HIGH", "DEFENDER", "CONFIRMED", "")),
                409,
                "no-such-presumption");
        problem(
                act(ANALYST, "/assessments", presumed("LOW", "DISPLACED", "REBUTTED", "")),
                409,
                "rebutted-needs-proof");
        String proof = "{\"fact\": \"She moved back\", \"why\": \"The threat was there\"}";
        act(ANALYST, "/assessments", presumed("LOW", "DISPLACED", "REBUTTED", proof))
                .expect(201);
        assertThat(read().json().getString("riskLevel")).isEqualTo("HIGH");
        assertThat(read().json().getBoolean("secondAssessmentAwaited")).isTrue();
        Json opened = opened(ANALYST, "RISK");
        assertThat(opened.getString("events[1].content.presumed.against[0].fact"))
                .isEqualTo("She moved back");
        assertThat(proposed(ANALYST, "{\"factors\": {}}").json().<String>getList("presumptions.carriedAs"))
                .containsExactly("DISPLACED");
    }

    @Test
    void the_instrument_proposes_while_the_factors_are_looked_at_and_nothing_is_recorded() {
        String before = read().header("ETag");
        Json proposal = proposed(
                        ANALYST, "{\"factors\": {\"WEAPON\": \"PRESENT\", \"SURVEILLANCE_DONE\": \"PRESENT\"}}")
                .expect(200)
                .json();
        assertThat(proposal.getString("instrument")).isEqualTo("esperanza.1");
        assertThat(proposal.getString("proposed")).isEqualTo("EXTREME");
        assertThat(proposal.<String>getList("because")).containsExactly("R2");
        assertThat(proposal.getBoolean("unknownDecides")).isFalse();
        Json open = proposed(ANALYST, "{\"factors\": {}}").expect(200).json();
        assertThat(open.getString("proposed")).isEqualTo("LOW");
        assertThat(open.getString("possible")).isEqualTo("EXTREME");
        assertThat(open.getBoolean("unknownDecides")).isTrue();
        assertThat(read().header("ETag")).isEqualTo(before);
        problem(proposed(OFFICER, "{\"factors\": {}}"), 403, "wrong-role");
        problem(proposed(ANALYST, "{\"factors\": {\"PERHAPS\": \"PRESENT\"}}"), 422, "invalid");
    }

    @Test
    void a_factor_that_is_left_out_is_asked_for() {
        problem(
                act(ANALYST, "/assessments", assessment("LOW").replace("\"WEAPON\": \"ABSENT\", ", "")),
                409,
                "factor-left-out");
    }

    @Test
    void who_may_not_know_of_the_case_finds_no_plan() {
        assigned(caseId, "police-liaison");
        eventually(() -> act(OFFICER, "/support-offers", "{\"answer\": \"ACCEPTED\"}", "\"1\"")
                        .status()
                == 404);
    }

    private static String presumed(String level, String carriedAs, String answer, String proof) {
        return assessment(level)
                .replaceFirst(
                        "\\{",
                        "{\"presumption\": {\"carriedAs\": \"%s\", \"answer\": \"%s\", \"proof\": [%s]}, "
                                .formatted(carriedAs, answer, proof));
    }

    @Test
    void a_relative_is_protected_too_by_name_under_a_part_of_its_own_and_leaves_again() {
        String child = "{\"kind\": \"FAMILY_MEMBER\", \"child\": true, \"name\": \"Her daughter\"}";
        problem(act(OFFICER, "/beneficiaries", child), 409, "child-needs-guardian");
        Answer added = act(OFFICER, "/beneficiaries", child.replace("}", ", \"guardian\": \"Her grandmother\"}"))
                .expect(201);
        assertThat(read().json().<Boolean>getList("beneficiaries.child")).containsExactly(true);
        assertThat(read().text()).doesNotContain("daughter", "grandmother");
        assertThat(opened("PEOPLE").toString()).contains("Her daughter", "Her grandmother");

        String leaving = "/beneficiaries/" + added.json().getString("beneficiaryId") + "/departure";
        problem(act(OFFICER, "/beneficiaries/" + UUID.randomUUID() + "/departure", "{}"), 404, "not-found");
        act(OFFICER, leaving, "{}").expect(200);
        assertThat(read().json().getList("beneficiaries")).isEmpty();
        problem(act(OFFICER, "/spokespersons", "{\"name\": \"x\"}"), 409, "not-a-collective-plan");
    }

    private Answer act(String who, String path, String body) {
        return command(who, plan(woman), body).post(plan(woman) + path);
    }

    private Answer act(String who, String path, String body, String version) {
        return person(who)
                .header("Idempotency-Key", key())
                .header("If-Match", version)
                .body(body)
                .post(plan(woman) + path);
    }

    private Answer proposed(String who, String body) {
        return person(who).body(body).post(plan(woman) + "/proposals");
    }

    private Answer read() {
        return person(OFFICER).get(plan(woman));
    }

    private Json opened(String part) {
        return opened(OFFICER, part);
    }

    private Json opened(String who, String part) {
        return person(who)
                .header("Idempotency-Key", key())
                .body("{\"part\": \"%s\", \"purpose\": \"PROTECTION\"}".formatted(part))
                .post(plan(woman) + "/openings")
                .expect(200)
                .json();
    }

    private static String answers(List<String> measures) {
        return "{\"answers\": [%s], \"words\": \"She has no electricity\"}"
                .formatted(measures.stream()
                        .map("{\"offeredId\": \"%s\", \"answer\": \"DECLINED\"}"::formatted)
                        .collect(joining(", ")));
    }

    private static String assessment(String level) {
        return """
                {"kind": "FULL", "level": "%s", "factors": {%s}, "facts": "Four calls", "whyThisLevel": "x",
                 "differences": "x", "personsView": "x", "unknown": "x"}""".formatted(
                        level,
                        Arrays.stream(TriageFactor.values())
                                .map("\"%s\": \"ABSENT\""::formatted)
                                .collect(joining(", ")));
    }
}
