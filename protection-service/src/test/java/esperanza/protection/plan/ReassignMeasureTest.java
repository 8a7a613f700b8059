package esperanza.protection.plan;

import static esperanza.protection.plan.Threats.assigned;
import static esperanza.protection.plan.Threats.command;
import static esperanza.protection.plan.Threats.decided;
import static esperanza.protection.plan.Threats.key;
import static esperanza.protection.plan.Threats.person;
import static esperanza.protection.plan.Threats.plan;
import static esperanza.protection.plan.Threats.problem;
import static esperanza.protection.plan.Threats.referred;
import static esperanza.protection.plan.Threats.subject;
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

/** A measure changes hands, over HTTP on real PostgreSQL, Kafka and Keycloak. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "protection"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class ReassignMeasureTest {

    /** A protection officer of another institution. */
    private static final String LIAISON = "police-liaison";

    private final UUID woman = UUID.randomUUID();

    @Test
    void the_person_who_decided_a_measure_answers_for_it_until_a_supervisor_gives_it_to_another() {
        UUID caseId = referred(woman);
        UUID measure = decided("protection-officer", woman, caseId, "Two escorts");
        String handover = plan(woman) + "/measures/" + measure + "/handover";
        String decider = holder();
        problem(reassign("protection-officer", measure, LIAISON), 403, "wrong-role");

        Answer done = reassign("supervisor", measure, LIAISON);

        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(done.header("ETag"))
                .isEqualTo(person("supervisor").get(plan(woman)).header("ETag"));
        assertThat(holder()).isNotEqualTo(decider);
        assertThat(stage()).as("a change of hands delivers nothing").isEqualTo("DECIDED");
        command("supervisor", plan(woman), "{}").post(handover).expect(200);
        problem(
                command(LIAISON, plan(woman), "{\"by\": \"BENEFICIARY\"}").post(handover + "/confirmation"),
                409,
                "confirmation-needs-another-person");
        command("protection-officer", plan(woman), "{\"by\": \"BENEFICIARY\"}")
                .post(handover + "/confirmation")
                .expect(200);
        Json opened = person("risk-analyst")
                .header("Idempotency-Key", key())
                .body("{\"part\": \"DELIVERIES\", \"purpose\": \"PROTECTION\"}")
                .post(plan(woman) + "/openings")
                .json();
        assertThat(opened.getList("deliveries.event"))
                .containsExactly("measure-reassigned", "measure-handed-over", "handover-confirmed");
        assertThat(opened.getList("deliveries.note")).containsExactly("She is on leave", null, null);
        assertThat(opened.getBoolean("erased")).isFalse();
    }

    @Test
    void a_measure_is_not_given_to_a_person_who_may_not_know_of_its_case() {
        UUID caseId = referred(woman);
        UUID measure = decided("protection-officer", woman, caseId, "Two escorts");
        problem(reassign("supervisor", UUID.randomUUID(), LIAISON), 404, "not-found");
        problem(
                person("supervisor")
                        .header("Idempotency-Key", key())
                        .header("If-Match", "\"1\"")
                        .body(to(LIAISON))
                        .post(plan(woman) + "/measures/" + measure + "/reassignment"),
                412,
                "stale-version");
        assigned(caseId, "protection-officer");
        eventually(() -> person(LIAISON).get(plan(woman)).status() == 404);
        problem(reassign("supervisor", measure, LIAISON), 409, "may-not-know-of-the-case");
        assertThat(reassign("supervisor", measure, "protection-officer").status())
                .isEqualTo(200);
    }

    private Answer reassign(String who, UUID measure, String to) {
        return command(who, plan(woman), to(to)).post(plan(woman) + "/measures/" + measure + "/reassignment");
    }

    private static String to(String who) {
        return "{\"person\": \"%s\", \"reasons\": \"She is on leave\"}".formatted(subject(who));
    }

    private String holder() {
        return person("supervisor").get(plan(woman)).json().getString("measures[0].holder");
    }

    private String stage() {
        return person("supervisor").get(plan(woman)).json().getString("measures[0].stage");
    }
}
