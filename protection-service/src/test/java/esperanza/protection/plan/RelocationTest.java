package esperanza.protection.plan;

import static esperanza.protection.plan.Threats.assigned;
import static esperanza.protection.plan.Threats.command;
import static esperanza.protection.plan.Threats.decided;
import static esperanza.protection.plan.Threats.key;
import static esperanza.protection.plan.Threats.person;
import static esperanza.protection.plan.Threats.plan;
import static esperanza.protection.plan.Threats.problem;
import static esperanza.protection.plan.Threats.referred;
import static esperanza.protection.plan.Threats.shutToInstitution;
import static esperanza.protection.plan.Threats.subject;
import static esperanza.runtime.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.protection.KeycloakResource;
import esperanza.protection.plan.domain.PlanPart;
import esperanza.runtime.http.Answer;
import esperanza.runtime.http.Json;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A person is brought to a safe place that two persons know, over HTTP on real PostgreSQL, Kafka and Keycloak. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "protection"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class RelocationTest {

    private static final String OFFICER = "protection-officer";
    private static final String ANALYST = "risk-analyst";
    private static final String SUPERVISOR = "supervisor";

    private final UUID woman = UUID.randomUUID();
    private final UUID caseId = referred(woman);
    private final UUID measure = decided(OFFICER, woman, caseId, "A safe house");

    @Test
    void two_named_persons_alone_open_where_the_person_is_and_each_opening_is_on_record() {
        ready();
        String house = planned("board-member");
        arrived(house, "{\"words\": \"They arrived at dawn\"}");

        String opened = open(OFFICER, house).expect(200).text();
        assertThat(opened).contains("The white house", "By night", "Two daughters", "They arrived at dawn");
        problem(open(SUPERVISOR, house), 409, "not-named");
        problem(open("board-member", house), 403, "wrong-role");
        for (PlanPart part : PlanPart.values()) {
            assertThat(opening(part).expect(200).text())
                    .doesNotContain("The white house", "By night", "Two daughters", "They arrived", "RELOCATION");
        }
        assertThat(read().toString()).doesNotContain("white", "night", "daughters", "dawn");
        assertThat(read().<String>getList("relocations.stage")).containsExactly("RELOCATED");
    }

    /** Each arrival calls somebody else, who looks at the risk there. */
    private void arrived(String house, String words) {
        act(OFFICER, house + "/arrival", words).expect(200);
        eventually(() -> read().<String>getList("reviews.kind").contains("PERSON"));
    }

    @Test
    void the_supervisor_names_two_others_and_never_themself() {
        ready();
        String house = planned("board-member");
        problem(act(SUPERVISOR, house + "/persons", persons(SUPERVISOR, OFFICER)), 409, "named-by-themselves");
        problem(act(OFFICER, house + "/persons", persons("board-member", ANALYST)), 403, "wrong-role");
        act(SUPERVISOR, house + "/persons", persons("board-member", ANALYST)).expect(200);
        problem(open(OFFICER, house), 409, "not-named");
    }

    @Test
    void a_person_returns_because_they_want_to() {
        ready();
        String house = planned(SUPERVISOR);
        problem(act(OFFICER, house + "/return", "{}"), 409, "not-relocated-yet");
        arrived(house, "{}");
        problem(act(OFFICER, house + "/return", "{}"), 409, "not-the-persons-wish");
        act(OFFICER, house + "/reviews", "{\"wants\": \"RETURN\", \"words\": \"The harvest\"}")
                .expect(200);
        problem(act(OFFICER, house + "/settlement", "{}"), 409, "not-the-persons-wish");
        act(OFFICER, house + "/return-plan", "{\"wayBack\": \"With the fair\"}").expect(200);
        act(OFFICER, house + "/return", "{}").expect(200);
        assertThat(read().<String>getList("relocations.stage")).containsExactly("RETURNED");
        assertThat(read().<String>getList("relocations.wants")).containsExactly("RETURN");
        problem(act(OFFICER, house + "/reviews", "{\"wants\": \"STAY\", \"words\": \"x\"}"), 409, "relocation-over");
    }

    @Test
    void nobody_is_moved_without_a_question_about_the_children_and_a_yes() {
        problem(act(OFFICER, "/relocations", house(SUPERVISOR, "A house")), 409, "children-not-assessed");
        act(ANALYST, "/children-assessments", "{\"found\": \"NONE\"}").expect(200);
        problem(act(OFFICER, "/relocations", house(SUPERVISOR, "A house")), 409, "not-agreed");
    }

    @Test
    void an_institution_that_a_case_accuses_receives_nobody_also_if_it_is_accused_later() {
        ready();
        String house = at(act(OFFICER, "/relocations", house(SUPERVISOR, "INTERIOR_MINISTRY")));
        shutToInstitution(caseId, "INTERIOR_MINISTRY");
        eventually(() -> act(OFFICER, "/relocations", house(SUPERVISOR, "INTERIOR_MINISTRY"))
                        .status()
                == 409);
        arrived(house, "{}"); // the person is there, whatever anybody would allow
        act(OFFICER, house + "/reviews", "{\"wants\": \"STAY\", \"words\": \"For now\"}")
                .expect(200);
        problem(act(OFFICER, house + "/settlement", "{}"), 409, "not-the-persons-wish");
        act(OFFICER, house + "/reviews", "{\"wants\": \"SETTLE\", \"words\": \"For good\"}")
                .expect(200);
        act(OFFICER, house + "/settlement", "{}").expect(200);
    }

    @Test
    void a_relocation_is_hidden_with_its_case_and_rests_on_the_version_that_was_read() {
        ready();
        String house = planned(SUPERVISOR);
        String read = person(OFFICER).get(plan(woman)).header("ETag");
        arrived(house, "{}");
        problem(
                person(OFFICER)
                        .header("Idempotency-Key", key())
                        .header("If-Match", read)
                        .body("{\"wants\": \"STAY\", \"words\": \"x\"}")
                        .post(plan(woman) + house + "/reviews"),
                412,
                "stale-version");

        UUID known = referred(woman);
        assigned(caseId, "police-liaison");
        eventually(
                () -> read(), seen -> seen.<String>getList("incidents.caseId").equals(List.of(known.toString())));
        assertThat(read().getList("relocations")).isEmpty();
        problem(open(OFFICER, house), 404, "not-found");
    }

    private void ready() {
        act(ANALYST, "/children-assessments", "{\"found\": \"NONE\"}").expect(200);
        act(ANALYST, "/measures/" + measure + "/acceptances", "{\"by\": \"BENEFICIARY\"}")
                .expect(200);
    }

    private String planned(String second) {
        return at(act(OFFICER, "/relocations", house(second, "A sister organisation")));
    }

    private static String at(Answer planned) {
        return "/relocations/" + planned.expect(201).json().getString("relocationId");
    }

    private String house(String second, String institution) {
        return """
                {"measureId": "%s", "person": "%s", "institution": "%s", "safePlace": "The white house",
                 "wayThere": "By night", "companions": "Two daughters"}""".formatted(measure, subject(second), institution);
    }

    private static String persons(String holder, String second) {
        return "{\"holder\": \"%s\", \"person\": \"%s\", \"reasons\": \"She leaves\"}"
                .formatted(subject(holder), subject(second));
    }

    private Json read() {
        return person(OFFICER).get(plan(woman)).json();
    }

    private Answer act(String who, String path, String body) {
        return command(who, plan(woman), body).post(plan(woman) + path);
    }

    private Answer open(String who, String house) {
        return person(who)
                .header("Idempotency-Key", key())
                .body("{\"purpose\": \"PROTECTION\"}")
                .post(plan(woman) + house + "/openings");
    }

    private Answer opening(PlanPart part) {
        return person(SUPERVISOR)
                .header("Idempotency-Key", key())
                .body("{\"part\": \"%s\", \"purpose\": \"PROTECTION\"}".formatted(part))
                .post(plan(woman) + "/openings");
    }
}
