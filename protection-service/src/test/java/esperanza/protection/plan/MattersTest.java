package esperanza.protection.plan;

import static esperanza.protection.plan.Threats.command;
import static esperanza.protection.plan.Threats.person;
import static esperanza.protection.plan.Threats.plan;
import static esperanza.protection.plan.Threats.problem;
import static esperanza.protection.plan.Threats.referred;
import static esperanza.protection.plan.Threats.shut;
import static esperanza.runtime.Eventually.eventually;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.protection.KeycloakResource;
import esperanza.protocol.vocabulary.TriageFactor;
import esperanza.runtime.http.Json;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The list of the matters that wait, over HTTP on real PostgreSQL, Kafka and Keycloak. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "protection"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class MattersTest {

    private static final String MEMBER = "board-member";
    private static final String LIST = "/v1/protections/matters?limit=200&";

    private final UUID woman = UUID.randomUUID();
    private final UUID caseId = referred(woman);

    @Test
    void a_matter_waits_for_each_act_until_the_person_was_told() {
        String decision = prepared("SESSION");
        eventually(() -> what("").equals(List.of("PREPARED")));
        act("supervisor", decision + "/scheduling", "{\"meetsOn\": \"2099-03-25T16:00:00Z\"}");
        act("supervisor", decision + "/papers", "{}");
        eventually(() -> what("what=ON_AGENDA").equals(List.of("ON_AGENDA")));
        eventually(() -> all("").getFirst().get("papersSent").equals(true));
        assertThat(all("").getFirst())
                .containsEntry("body", "BOARD")
                .containsEntry("meetsOn", "2099-03-25T16:00:00Z")
                .containsEntry("due", "2099-03-26T05:59:59.999999Z");
        act("protection-officer", decision + "/withdrawal", "{\"reasons\": \"Overtaken\"}");
        eventually(() -> what("").isEmpty());

        String alone = prepared("ONE_PERSON");
        String proposed = person(MEMBER).get(plan(woman)).json().getString("decisions[1].proposed[0].proposedId");
        act(MEMBER, alone + "/ruling", """
                {"rulings": [{"proposedId": "%s", "granted": false, "reasons": "%s"}]}""".formatted(proposed, woman));
        eventually(() -> what("").equals(List.of("TO_SIGN")));
        act(MEMBER, alone + "/return", "{\"reasons\": \"x\"}");
        eventually(() -> what("").equals(List.of("PREPARED")));
        act(MEMBER, alone + "/ruling", """
                {"rulings": [{"proposedId": "%s", "granted": false, "reasons": "%s"}]}""".formatted(proposed, woman));
        act(MEMBER, alone + "/adoption", "{}");
        eventually(() -> what("").equals(List.of("TO_TELL")));
        act(
                "protection-officer",
                alone + "/telling",
                "{\"channelClass\": \"SAFE_IN_PERSON\", \"appealBy\": \"2099-03-30T05:59:59Z\"}");
        eventually(() -> what("").isEmpty());
        act("risk-analyst", alone + "/telling/contestation", "{\"by\": \"BENEFICIARY\"}");
        eventually(() -> what("what=TO_TELL").equals(List.of("TO_TELL")));
    }

    @Test
    void a_matter_of_a_case_that_is_shut_to_a_member_is_not_in_their_list() {
        prepared("SESSION");
        eventually(() -> what("").equals(List.of("PREPARED")));
        shut(caseId, MEMBER);
        eventually(() -> what("").isEmpty());
    }

    @Test
    void an_unknown_act_is_refused_and_those_who_investigate_have_no_such_list() {
        problem(person(MEMBER).get(LIST + "what=x"), 422, "invalid");
        problem(person("investigator").get(LIST), 403, "wrong-role");
    }

    private List<String> what(String query) {
        return all(query).stream().map(each -> each.get("what").toString()).toList();
    }

    private List<Map<String, Object>> all(String query) {
        Json page = person(MEMBER).get(LIST + query).expect(200).json();
        return page.<Map<String, Object>>getList("items").stream()
                .filter(each -> each.get("planId").equals(woman.toString()))
                .toList();
    }

    private String prepared(String decidedBy) {
        command("risk-analyst", plan(woman), """
                {"kind": "FULL", "level": "HIGH", "factors": {%s}, "facts": "x", "whyThisLevel": "x",
                 "differences": "x", "personsView": "x", "unknown": "x"}""".formatted(Arrays.stream(TriageFactor.values())
                        .map("\"%s\": \"ABSENT\""::formatted)
                        .collect(joining(", "))))
                .post(plan(woman) + "/assessments")
                .expect(201);
        return "/decisions/"
                + command("protection-officer", plan(woman), """
                        {"caseId": "%s", "decidedBy": "%s",
                         "proposals": [{"type": "CAMERAS", "description": "Two"}]}""".formatted(caseId, decidedBy))
                        .post(plan(woman) + "/decisions")
                        .expect(201)
                        .json()
                        .getString("decisionId");
    }

    private void act(String who, String path, String body) {
        command(who, plan(woman), body).post(plan(woman) + path).expect(200);
    }
}
