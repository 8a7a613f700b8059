package esperanza.protection.plan;

import static esperanza.protection.plan.Threats.assigned;
import static esperanza.protection.plan.Threats.command;
import static esperanza.protection.plan.Threats.consentGiven;
import static esperanza.protection.plan.Threats.consentWithdrawn;
import static esperanza.protection.plan.Threats.key;
import static esperanza.protection.plan.Threats.person;
import static esperanza.protection.plan.Threats.plan;
import static esperanza.protection.plan.Threats.problem;
import static esperanza.protection.plan.Threats.referred;
import static esperanza.protection.plan.Threats.shut;
import static esperanza.protection.plan.Threats.subject;
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
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From a prepared matter to a person who knows the decision, over HTTP on real PostgreSQL, Kafka and Keycloak. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "protection"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class DecisionTest {

    private static final String OFFICER = "protection-officer";
    private static final String ANALYST = "risk-analyst";
    private static final String DIRECTOR = "board-member";

    private final UUID woman = UUID.randomUUID();
    private final UUID caseId = referred(woman);

    @Test
    void a_matter_is_decided_signed_and_told_and_the_plan_shows_each_step() {
        problem(act(OFFICER, "/decisions", matter("ONE_PERSON")), 409, "assessment-missing");
        problem(open(DIRECTOR, "DECISION"), 409, "no-matter-here");
        String decision = prepared();
        problem(act(OFFICER, "/decisions", """
                        {"caseId": "%s", "decidedBy": "ONE_PERSON",
                         "proposals": [{"offeredId": "%s", "type": "CAMERAS", "description": "Two"}]}""".formatted(caseId, key())), 404, "not-found");
        assertThat(shown("stage")).isEqualTo("PREPARED");
        assertThat(read().json().<String>getList("decisions[0].proposed.type")).containsExactly("CAMERAS", "ESCORT");

        problem(act(DIRECTOR, decision + "/ruling", rulings(proposed().subList(0, 1))), 409, "reasons-incomplete");
        Answer decided = act(DIRECTOR, decision + "/ruling", rulings(proposed()));
        decided.expect(200);
        assertThat(decided.header("ETag")).isEqualTo(read().header("ETag"));
        assertThat(shown("stage")).isEqualTo("DECIDED");
        assertThat(shown("outcome")).isEqualTo("PARTLY");

        problem(act(OFFICER, decision + "/telling", telling()), 409, "decision-not-adopted");
        act(DIRECTOR, decision + "/return", "{\"reasons\": \"The same as in another case\"}")
                .expect(200);
        act(DIRECTOR, decision + "/ruling", rulings(proposed())).expect(200);
        act(DIRECTOR, decision + "/adoption", "{}").expect(200);
        assertThat(shown("stage")).isEqualTo("ADOPTED");
        Json granted = eventually(
                () -> read().json(),
                plan -> plan.<String>getList("measures.type").size() == 1);
        assertThat(granted.<String>getList("measures.type")).containsExactly("CAMERAS");
        assertThat(granted.getBoolean("measures[0].granted")).isTrue();
        assertThat(granted.getBoolean("decisions[0].proposed[0].held")).isFalse();
        problem(act(OFFICER, decision + "/authorities", tasks(UUID.randomUUID())), 409, "task-not-of-the-plan");
        UUID task = UUID.fromString(
                act(OFFICER, "/tasks", """
                {"caseId": "%s", "kind": "DELIVER", "institution": "Ministry", "what": "Two cameras"}""".formatted(caseId)).expect(201).json().getString("taskId"));
        assertThat(act(OFFICER, decision + "/authorities", tasks(task))
                        .expect(200)
                        .json()
                        .<String>getList("clocks.met.term"))
                .containsExactly("AUTHORITIES_TOLD");

        act(OFFICER, decision + "/telling", telling()).expect(200);
        assertThat(shown("appealBy")).isEqualTo("2099-03-30T05:59:59Z");
        problem(act(OFFICER, decision + "/telling/confirmation", "{\"by\": \"BENEFICIARY\"}"), 409, "told-by-the-same");
        act(ANALYST, decision + "/telling/confirmation", "{\"by\": \"BENEFICIARY\"}")
                .expect(200);
        assertThat(shown("stage")).isEqualTo("TELLING_CONFIRMED");
        act(ANALYST, decision + "/telling/contestation", "{\"by\": \"REPRESENTATIVE\", \"note\": \"No reasons\"}")
                .expect(200);
        assertThat(shown("stage")).isEqualTo("TELLING_CONTESTED");

        Json opened = open(DIRECTOR, "DECISION").expect(200).json();
        assertThat(opened.<String>getList("events.event"))
                .containsExactly(
                        "matter-prepared",
                        "matter-decided",
                        "decision-returned",
                        "matter-decided",
                        "telling-contested");
        assertThat(opened.getString("events[0].content.proposal[0].description"))
                .isEqualTo("Two at the gate");
        assertThat(opened.getString("events[1].content.reasons[1].reasons")).isEqualTo(reasons());
    }

    @Test
    void what_was_held_is_granted_once_the_person_consents_again() {
        String decision = prepared();
        act(DIRECTOR, decision + "/ruling", rulings(proposed())).expect(200);
        consentWithdrawn(woman, caseId);
        eventually(() -> "WITHDRAWN".equals(read().json().getString("incidents[0].consent")));
        act(DIRECTOR, decision + "/adoption", "{}").expect(200);
        eventually(
                () -> read().json(), plan -> plan.<String>getList("gaps.gapId").size() == 1);
        consentGiven(woman, caseId);
        Json granted = eventually(
                () -> read().json(),
                plan -> plan.<String>getList("measures.type").size() == 1);
        assertThat(granted.<String>getList("measures.type")).containsExactly("CAMERAS");
        assertThat(granted.<Boolean>getList("decisions[0].proposed.held")).containsOnly(false);
    }

    /** A person who was promised protection may have been made to give it up. */
    @Test
    void what_is_granted_after_the_consent_was_withdrawn_waits_and_calls_somebody() {
        String decision = prepared();
        act(DIRECTOR, decision + "/ruling", rulings(proposed())).expect(200);
        consentWithdrawn(woman, caseId);
        eventually(() -> "WITHDRAWN".equals(read().json().getString("incidents[0].consent")));
        act(DIRECTOR, decision + "/adoption", "{}").expect(200);
        Json held = eventually(
                () -> read().json(), plan -> plan.<String>getList("gaps.gapId").size() == 1);
        assertThat(held.getString("gaps[0].cause")).isEqualTo("CONSENT");
        assertThat(held.<Boolean>getList("decisions[0].proposed.held")).containsExactly(true, false);
        assertThat(held.<String>getList("measures.measureId")).isEmpty();
        String grant = """
                {"caseId": "%s", "proposedId": "%s", "route": "ORDINARY", "unit": "PERSON", "type": "CAMERAS",
                 "description": "Two at the gate", "reasons": "She was made to say so"%s}""";
        problem(
                act(
                        "supervisor",
                        "/measures",
                        grant.formatted(caseId, proposed().getFirst(), "")),
                409,
                "consent-withdrawn");
        act(
                        "supervisor",
                        "/measures",
                        grant.formatted(caseId, proposed().getFirst(), ", \"withoutConsent\": \"She told us\""))
                .expect(201);
        assertThat(read().json().<Boolean>getList("decisions[0].proposed.held")).containsExactly(false, false);
    }

    /** The first plan tells nothing of itself: the page says only that there is such a text. */
    @Test
    void a_denial_in_the_words_of_another_decision_is_not_signed_by_who_made_it() {
        String words = "Nobody was seen at the gate of %s since then".formatted(woman);
        DecisionTest other = new DecisionTest();
        String first = other.prepared();
        other.act(DIRECTOR, first + "/ruling", rulings(other.proposed(), words)).expect(200);
        assertThat(other.shown("alike")).isNull();
        other.act(DIRECTOR, first + "/adoption", "{}").expect(200);
        String second = prepared();
        act(DIRECTOR, second + "/ruling", rulings(proposed(), words)).expect(200);
        assertThat(shown("alike")).isEqualTo("FEW");
        problem(act(DIRECTOR, second + "/adoption", "{}"), 409, "alike-denial-by-the-same");
        act(DIRECTOR, second + "/return", "{\"reasons\": \"The words of another case\"}")
                .expect(200);
        act(DIRECTOR, second + "/ruling", rulings(proposed())).expect(200);
        act(DIRECTOR, second + "/adoption", "{}").expect(200);
    }

    @Test
    void a_new_threat_after_a_matter_was_prepared_calls_for_a_new_one() {
        String decision = prepared();
        referred(woman);
        problem(act(DIRECTOR, decision + "/ruling", rulings(proposed())), 409, "matter-basis-changed");
        assertThat(read().json().getBoolean("decisions[0].basisChanged")).isTrue();
    }

    @Test
    void a_body_of_several_seats_is_called_votes_and_decides_with_a_quorum() {
        act(ANALYST, "/assessments", assessment()).expect(201);
        String decision = "/decisions/"
                + act(OFFICER, "/decisions", matter("SESSION"))
                        .expect(201)
                        .json()
                        .getString("decisionId");
        problem(act(DIRECTOR, decision + "/ruling", rulings(proposed())), 409, "in-session");
        problem(act(DIRECTOR, decision + "/votes", votes("FOR")), 409, "not-scheduled");

        problem(
                act("supervisor", decision + "/scheduling", "{\"meetsOn\": \"2099-03-25T16:00:00Z\"}"),
                409,
                "session-too-late");
        act("supervisor", decision + "/scheduling", meeting()).expect(200);
        act("supervisor", decision + "/papers", "{}").expect(200);
        assertThat(read().json().getBoolean("decisions[0].agenda.papersSent")).isTrue();
        problem(act(DIRECTOR, decision + "/votes", votes("FOR")), 409, "sitting-not-open");
        problem(act("supervisor", decision + "/sitting", sitting("MINISTER")), 409, "seat-not-of-the-body");
        act("supervisor", decision + "/sitting", sitting("MECHANISM_1")).expect(200);
        act(DIRECTOR, decision + "/votes", votes("FOR")).expect(200);
        assertThat(read().json().<String>getList("decisions[0].agenda.voted")).containsExactly("MECHANISM_1");
        assertThat(read().json().getInt("decisions[0].agenda.needed")).isEqualTo(3);
        problem(act(DIRECTOR, decision + "/ruling", rulings(proposed())), 409, "no-quorum");

        act(DIRECTOR, decision + "/recusals", "{\"reasons\": \"A cousin\"}").expect(200);
        problem(act(DIRECTOR, decision + "/votes", votes("AGAINST")), 409, "seat-recused");
        act(OFFICER, decision + "/withdrawal", "{\"reasons\": \"Overtaken\"}").expect(200);
        assertThat(shown("stage")).isEqualTo("WITHDRAWN");
        problem(open(DIRECTOR, "DECISION"), 409, "no-matter-here");
        assertThat(open("supervisor", "DECISION").expect(200).json().<String>getList("events.event"))
                .containsExactly("matter-prepared", "seat-recused", "matter-withdrawn");
    }

    /** The answer is the one for somebody who is not there, so it does not tell whom a wall shuts out. */
    @Test
    void a_member_whom_a_wall_shuts_out_is_an_empty_seat() {
        act(ANALYST, "/assessments", assessment()).expect(201);
        String decision = "/decisions/"
                + act(OFFICER, "/decisions", matter("SESSION"))
                        .expect(201)
                        .json()
                        .getString("decisionId");
        act("supervisor", decision + "/scheduling", meeting()).expect(200);
        shut(caseId, DIRECTOR);
        eventually(() -> person(DIRECTOR).get(plan(woman)).status() == 404);
        act("supervisor", decision + "/sitting", sitting("MECHANISM_1")).expect(200);
        assertThat(read().json().<String>getList("decisions[0].agenda.present")).isEmpty();
    }

    @Test
    void who_may_not_know_of_the_case_finds_no_decision() {
        String decision = prepared();
        String version = read().header("ETag");
        assigned(caseId, "police-liaison");
        eventually(() -> person(DIRECTOR)
                        .header("Idempotency-Key", key())
                        .header("If-Match", version)
                        .body("{}")
                        .post(plan(woman) + decision + "/adoption")
                        .status()
                == 404);
    }

    private String prepared() {
        act(ANALYST, "/assessments", assessment()).expect(201);
        return "/decisions/"
                + act(OFFICER, "/decisions", matter("ONE_PERSON"))
                        .expect(201)
                        .json()
                        .getString("decisionId");
    }

    private List<String> proposed() {
        return read().json().getList("decisions[0].proposed.proposedId");
    }

    private String shown(String what) {
        return read().json().getString("decisions[0]." + what);
    }

    private Answer act(String who, String path, String body) {
        return command(who, plan(woman), body).post(plan(woman) + path);
    }

    private Answer read() {
        return person(OFFICER).get(plan(woman));
    }

    private Answer open(String who, String part) {
        return person(who)
                .header("Idempotency-Key", key())
                .body("{\"part\": \"%s\", \"purpose\": \"PROTECTION\"}".formatted(part))
                .post(plan(woman) + "/openings");
    }

    private String matter(String decidedBy) {
        return """
                {"caseId": "%s", "decidedBy": "%s", "proposals": [{"type": "CAMERAS", "description": "Two at the gate"},
                 {"type": "ESCORT", "description": "On the road"}]}""".formatted(caseId, decidedBy);
    }

    /** Grants the first measure and denies the others. */
    private String rulings(List<String> measures) {
        return rulings(measures, reasons());
    }

    private static String rulings(List<String> measures, String reasons) {
        return "{\"rulings\": [%s]}"
                .formatted(measures.stream()
                        .map(id -> "{\"proposedId\": \"%s\", \"granted\": %s, \"reasons\": \"%s\"}"
                                .formatted(id, id.equals(measures.getFirst()), reasons))
                        .collect(joining(", ")));
    }

    /** Those of no other decision. */
    private String reasons() {
        return "She knows the road, as %s says".formatted(woman);
    }

    private static String tasks(UUID task) {
        return "{\"tasks\": [{\"taskId\": \"%s\"}]}".formatted(task);
    }

    private String votes(String choice) {
        return "{\"votes\": [%s]}"
                .formatted(proposed().stream()
                        .map(id -> "{\"proposedId\": \"%s\", \"choice\": \"%s\"}".formatted(id, choice))
                        .collect(joining(", ")));
    }

    private static String sitting(String seat) {
        return "{\"members\": [{\"seat\": \"%s\", \"person\": \"%s\"}]}".formatted(seat, subject(DIRECTOR));
    }

    private static String meeting() {
        return "{\"meetsOn\": \"%s\"}".formatted(Instant.now().plus(Duration.ofDays(20)));
    }

    private static String telling() {
        return "{\"channelClass\": \"SAFE_IN_PERSON\", \"appealBy\": \"2099-03-30T05:59:59Z\"}";
    }

    private static String assessment() {
        return """
                {"kind": "FULL", "level": "HIGH", "factors": {%s}, "facts": "Four calls", "whyThisLevel": "x",
                 "differences": "x", "personsView": "x", "unknown": "x"}""".formatted(Arrays.stream(TriageFactor.values())
                .map("\"%s\": \"ABSENT\""::formatted)
                .collect(joining(", ")));
    }
}
