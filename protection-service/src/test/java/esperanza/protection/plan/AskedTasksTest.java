package esperanza.protection.plan;

import static esperanza.protection.plan.Threats.command;
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
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The tasks of an institution, for its own people, over HTTP on real PostgreSQL, Kafka and Keycloak. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "protection"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class AskedTasksTest {

    private static final String OFFICER = "protection-officer";
    private static final String ASKED = "implementing-authority";
    private static final String ITS_CODE = "INTERIOR_MINISTRY";

    private final UUID woman = UUID.randomUUID();
    private final UUID caseId = referred(woman);

    @Test
    void an_institution_finds_reads_and_answers_what_it_was_asked_for_and_nothing_else() {
        String task = sent(ITS_CODE);
        String another = sent("PROSECUTOR");
        eventually(() -> listed().contains(task));
        assertThat(listed()).doesNotContain(another);
        Answer read = person(ASKED).get(at(task)).expect(200);
        assertThat(read.header("ETag")).contains("\"1\"");
        assertThat(read.json().getString("stage")).isEqualTo("SENT");
        Json opened = Json.of(person(ASKED)
                .header("Idempotency-Key", key())
                .body("{\"purpose\": \"PROTECTION\"}")
                .post(at(task) + "/openings")
                .expect(200)
                .text());
        assertThat(opened.getString("what")).isEqualTo("Go with her to the hearing");
        problem(person(ASKED).get(at(another)), 404, "not-found");
        problem(person(ASKED).get(plan(woman)), 403, "wrong-role");

        answer(task, "/acknowledgements", "{}", "\"1\"").expect(200);
        problem(answer(task, "/acknowledgements", "{}", "\"1\""), 412, "stale-version");
        problem(answer(another, "/acknowledgements", "{}", "\"1\""), 404, "not-found");
        Answer done = answer(task, "/completions", "{\"words\": \"Two people went\"}", "\"2\"");
        assertThat(done.expect(200).header("ETag")).contains("\"3\"");
        eventually(() -> stages().contains("DONE"));
        assertThat(person(OFFICER).get(plan(woman)).json().<String>getList("tasks.stage"))
                .containsExactly("DONE", "SENT");
    }

    @Test
    void an_institution_refuses_on_a_ground_of_law_and_what_happens_beside_its_task_does_not_stop_it() {
        String task = sent(ITS_CODE);
        sent("PROSECUTOR");
        answer(task, "/refusals", "{\"ground\": \"MEANS\", \"article\": \"Art. 4\"}", "\"1\"")
                .expect(200);
        assertThat(person(OFFICER).get(plan(woman)).json().<String>getList("tasks.stage"))
                .containsExactly("REFUSED", "SENT");
    }

    @Test
    void a_wall_that_is_laid_later_takes_the_task_away_from_the_institution() {
        String task = sent(ITS_CODE);
        eventually(() -> listed().contains(task));
        shutToInstitution(caseId, ITS_CODE);
        eventually(() -> person(ASKED).get(at(task)).status() == 404);
        assertThat(listed()).doesNotContain(task);
        problem(answer(task, "/acknowledgements", "{}", "\"1\""), 404, "not-found");
    }

    @Test
    void only_an_institution_of_the_profile_has_a_login() {
        problem(command(OFFICER, plan(woman), task("A_CIRCUS")).post(plan(woman) + "/tasks"), 422, "invalid");
    }

    private Answer answer(String task, String act, String body, String version) {
        return person(ASKED)
                .header("Idempotency-Key", key())
                .header("If-Match", version)
                .body(body)
                .post(at(task) + act);
    }

    private String sent(String receiver) {
        return command(OFFICER, plan(woman), task(receiver))
                .post(plan(woman) + "/tasks")
                .expect(201)
                .json()
                .getString("taskId");
    }

    private String task(String receiver) {
        return """
                {"caseId": "%s", "kind": "ACCOMPANY", "receiver": "%s", "institution": "An office of the capital",
                 "what": "Go with her to the hearing"}""".formatted(caseId, receiver);
    }

    private String at(String task) {
        return plan(woman) + "/tasks/" + task;
    }

    private static List<String> listed() {
        return list().getList("items.taskId");
    }

    private static List<String> stages() {
        return list().getList("items.stage");
    }

    private static Json list() {
        return person(ASKED).get("/v1/protections/asked-tasks").expect(200).json();
    }
}
