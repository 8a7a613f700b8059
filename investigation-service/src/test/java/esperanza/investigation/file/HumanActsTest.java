package esperanza.investigation.file;

import static esperanza.investigation.file.Callers.INTAKE;
import static esperanza.investigation.file.Callers.open;
import static esperanza.investigation.file.Callers.person;
import static esperanza.investigation.file.Callers.problem;
import static esperanza.investigation.file.Callers.subject;
import static esperanza.investigation.file.Callers.taken;
import static esperanza.runtime.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.access.TestTags;
import esperanza.investigation.KeycloakResource;
import esperanza.kernel.CaseId;
import esperanza.kernel.CaseNumber;
import esperanza.kernel.StreamId;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.runtime.http.Json;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The auditor finds what people did, over HTTP on real PostgreSQL, Kafka and Keycloak. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "investigation"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class HumanActsTest {

    @Test
    void a_case_is_found_by_its_number_and_its_openings_say_who_opened_what() {
        UUID caseId = opened();
        Json acts =
                eventually(() -> acts(number(caseId)), found -> events(found).size() == 3);
        assertThat(events(acts)).containsExactly("part-opened", "part-opened", "file-taken");

        Json openings = acts(number(caseId) + "&event=part-opened");
        assertThat(openings.getList("items.part")).containsExactly("EVIDENCE", "FILE");
        assertThat(openings.getList("items.purpose")).containsExactly("INVESTIGATION", "INVESTIGATION");
        assertThat(openings.getList("items.role")).containsExactly("supervisor", "investigator");
        assertThat(openings.getList("items.caseNumber")).containsOnly(numberOf(caseId));
    }

    @Test
    void a_person_and_a_period_narrow_it_and_a_page_goes_on_where_the_last_one_ended() {
        UUID caseId = opened();
        eventually(() -> acts(number(caseId)), found -> events(found).size() == 3);
        String investigator = number(caseId) + "&person=" + subject("investigator");
        assertThat(events(acts(investigator))).containsExactly("part-opened", "file-taken");
        Json first = acts(investigator + "&limit=1");
        assertThat(events(first)).containsExactly("part-opened");
        assertThat(events(acts(investigator + "&limit=1&after=" + first.getString("next"))))
                .containsExactly("file-taken");
        assertThat(events(acts(number(caseId) + "&until=2020-01-01T00:00:00Z"))).isEmpty();
        assertThat(events(acts(number(caseId) + "&from=2020-01-01T00:00:00Z"))).hasSize(3);
    }

    @Test
    void an_auditor_to_whom_the_case_is_shut_does_not_find_it() {
        UUID caseId = opened();
        eventually(() -> acts(number(caseId)), found -> events(found).size() == 3);
        INTAKE.publish(new StreamId("circle", caseId), "conflict-wall-applied.v1", """
                {"caseId": "%s", "shutTo": ["%s"]}""".formatted(
                        caseId, TestTags.ofPerson(new CaseId(caseId), subject("auditor"))));

        eventually(() -> acts(number(caseId)), found -> events(found).isEmpty());
        assertThat(events(acts("?person=" + subject("investigator") + "&limit=200")))
                .as("another case is there")
                .isNotEmpty();
        assertThat(acts("?limit=200").getList("items.caseNumber")).doesNotContain(numberOf(caseId));
    }

    @Test
    void only_openings_are_those_of_a_part_and_no_other_act() {
        UUID caseId = opened();
        eventually(() -> acts(number(caseId)), found -> events(found).size() == 3);

        assertThat(events(acts(number(caseId) + "&openings=true"))).containsExactly("part-opened", "part-opened");
    }

    @Test
    void what_is_no_number_and_no_instant_is_refused_and_only_auditors_ask() {
        problem(person("auditor").get("/v1/histories?number=1"), 422, "invalid");
        problem(person("auditor").get("/v1/histories?from=yesterday"), 422, "invalid");
        problem(person("supervisor").get("/v1/histories"), 403, "wrong-role");
    }

    /** A file that the investigator took and opened, and a supervisor opened after that. */
    private static UUID opened() {
        UUID caseId = taken();
        open("investigator", caseId, "FILE").expect(200);
        open("supervisor", caseId, "EVIDENCE").expect(200);
        return caseId;
    }

    private static String number(UUID caseId) {
        return "?number=" + numberOf(caseId);
    }

    private static String numberOf(UUID caseId) {
        return CaseNumber.of(new CaseId(caseId)).text();
    }

    private static Json acts(String query) {
        return person("auditor").get("/v1/histories" + query).expect(200).json();
    }

    private static List<Object> events(Json acts) {
        return acts.getList("items.event");
    }
}
