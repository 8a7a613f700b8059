package esperanza.protection.plan;

import static esperanza.protection.plan.Threats.command;
import static esperanza.protection.plan.Threats.decided;
import static esperanza.protection.plan.Threats.key;
import static esperanza.protection.plan.Threats.person;
import static esperanza.protection.plan.Threats.plan;
import static esperanza.protection.plan.Threats.problem;
import static esperanza.protection.plan.Threats.referred;
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

/** What is sealed in a plan opens for a purpose and on the record, over HTTP on real PostgreSQL, Kafka and Keycloak. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "protection"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class OpenPlanTest {

    private static final String MEASURES = "{\"part\": \"MEASURES\", \"purpose\": \"PROTECTION\"}";
    private static final String DELIVERIES = "{\"part\": \"DELIVERIES\", \"purpose\": \"PROTECTION\"}";
    private static final String OF_ONE = "{\"part\": \"%s\", \"purpose\": \"PROTECTION\", \"measureId\": \"%s\"}";

    /** A protection officer of another institution. */
    private static final String LIAISON = "police-liaison";

    private final UUID woman = UUID.randomUUID();

    @Test
    void an_officer_opens_what_was_decided_and_it_is_on_the_record() {
        UUID caseId = referred(woman);
        decided("protection-officer", woman, caseId, "Two escorts");
        UUID second = decided("protection-officer", woman, caseId, "A car");
        String seen = person("risk-analyst").get(plan(woman)).header("ETag");

        Answer opened = open("risk-analyst", MEASURES);

        assertThat(opened.status()).as(opened.text()).isEqualTo(200);
        assertThat(opened.header("Cache-Control")).isEqualTo("no-store");
        Json part = opened.json();
        assertThat(part.getBoolean("erased")).isFalse();
        assertThat(part.getList("measures.type")).containsExactly("ESCORT", "ESCORT");
        assertThat(part.getList("measures.description")).containsExactly("Two escorts", "A car");
        assertThat(part.getList("measures.reasons")).containsOnly("An explicit threat");
        Json one = open("supervisor", OF_ONE.formatted("MEASURES", second)).json();
        assertThat(one.getList("measures.description")).containsExactly("A car");

        Json history = history().json();
        assertThat(history.getList("metadata.type"))
                .containsExactly("esperanza.protection.part-opened.v1", "esperanza.protection.part-opened.v1");
        assertThat(history.getList("metadata.role")).containsExactly("risk-analyst", "supervisor");
        assertThat(person("risk-analyst").get(plan(woman)).header("ETag")).isEqualTo(seen);
    }

    @Test
    void the_people_who_protect_see_the_type_of_a_measure_in_its_plan_and_others_see_its_stage() {
        UUID caseId = referred(woman);
        decided("protection-officer", woman, caseId, "Two escorts");
        for (String who : List.of("protection-officer", "risk-analyst", "board-member", "supervisor")) {
            assertThat(person(who).get(plan(woman)).json().getList("measures.type"))
                    .as(who)
                    .containsExactly("ESCORT");
        }
        Json overseen = person("ombudsman").get(plan(woman)).json();
        assertThat(overseen.getList("measures.stage")).containsExactly("DECIDED");
        assertThat(overseen.getList("measures.type")).containsOnlyNulls();
        assertThat(overseen.getList("measures.handedOverAt")).containsOnlyNulls();
    }

    @Test
    void the_notes_of_a_delivery_are_a_part_of_their_own() {
        UUID caseId = referred(woman);
        UUID measure = decided("protection-officer", woman, caseId, "Two escorts");
        decided("protection-officer", woman, caseId, "A car");
        String handover = plan(woman) + "/measures/" + measure + "/handover";
        command("protection-officer", plan(woman), """
                {"description": "No car", "occurredAt": "2026-03-01T12:00:00Z"}""")
                .post(plan(woman) + "/measures/" + measure + "/obstacles")
                .expect(200);
        command("protection-officer", plan(woman), "{\"note\": \"At the north gate\"}")
                .post(handover)
                .expect(200);
        command("risk-analyst", plan(woman), "{\"by\": \"BENEFICIARY\", \"note\": \"Only one came\"}")
                .post(handover + "/contestation")
                .expect(200);

        Json notes = open("protection-officer", DELIVERIES).json();
        assertThat(notes.getList("deliveries.event"))
                .containsExactly("obstacle-reported", "measure-handed-over", "handover-contested");
        assertThat(notes.getList("deliveries.stage")).containsExactly(null, "HANDED_OVER", "CONTESTED");
        assertThat(notes.getList("deliveries.note")).containsExactly("No car", "At the north gate", "Only one came");
        assertThat(notes.getList("measures")).isEmpty();
    }

    @Test
    void a_person_opens_only_what_belongs_to_the_cases_that_they_may_know_of() {
        UUID hidden = referred(woman);
        UUID known = referred(woman);
        UUID ofHidden = decided("supervisor", woman, hidden, "A hidden house");
        decided("supervisor", woman, known, "Two escorts");
        Threats.assigned(hidden, LIAISON);
        eventually(
                () -> person("protection-officer").get(plan(woman)).json(),
                plan -> plan.getList("incidents").size() == 1);

        Json opened = open("protection-officer", MEASURES).json();
        assertThat(opened.getList("measures.description")).containsExactly("Two escorts");
        problem(open("protection-officer", OF_ONE.formatted("MEASURES", ofHidden)), 404, "not-found");
        problem(open("protection-officer", OF_ONE.formatted("DELIVERIES", ofHidden)), 404, "not-found");
        assertThat(history().json().getList("metadata.cases")).isEqualTo(List.of(List.of(known.toString())));
        assertThat(open(LIAISON, MEASURES).json().getList("measures.description"))
                .containsExactly("A hidden house", "Two escorts");
    }

    @Test
    void a_refused_opening_opens_nothing_and_leaves_no_record() {
        UUID caseId = referred(woman);
        UUID measure = decided("protection-officer", woman, caseId, "Two escorts");
        problem(open("board-member", MEASURES), 409, "no-matter-here");
        problem(open("investigator", MEASURES), 403, "wrong-role");
        problem(open("protection-officer", "{\"part\": \"MEASURES\", \"purpose\": \"UNKNOWN\"}"), 422, "invalid");
        problem(open("protection-officer", OF_ONE.formatted("SEPARATIONS", measure)), 422, "invalid");
        Threats.assigned(caseId, LIAISON);
        eventually(() -> person("protection-officer").get(plan(woman)).status() == 404);
        problem(open("protection-officer", MEASURES), 404, "not-found");
        problem(history(), 404, "not-found");
    }

    private Answer open(String who, String body) {
        return person(who).header("Idempotency-Key", key()).body(body).post(plan(woman) + "/openings");
    }

    private Answer history() {
        return person("auditor").get("/v1/histories/access/" + woman);
    }
}
