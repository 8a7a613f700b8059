package esperanza.investigation.file;

import static esperanza.investigation.file.Callers.INTAKE;
import static esperanza.investigation.file.Callers.assignedToAnother;
import static esperanza.investigation.file.Callers.file;
import static esperanza.investigation.file.Callers.first;
import static esperanza.investigation.file.Callers.key;
import static esperanza.investigation.file.Callers.open;
import static esperanza.investigation.file.Callers.path;
import static esperanza.investigation.file.Callers.person;
import static esperanza.investigation.file.Callers.problem;
import static esperanza.investigation.file.Callers.referred;
import static esperanza.investigation.file.Callers.subject;
import static esperanza.investigation.file.Callers.taken;
import static esperanza.runtime.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.access.TestTags;
import esperanza.investigation.KeycloakResource;
import esperanza.kernel.CaseId;
import esperanza.kernel.StreamId;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.runtime.http.Answer;
import esperanza.runtime.http.Json;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A file changes hands, over HTTP on real PostgreSQL, Kafka and Keycloak. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "investigation"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class ChangingHandsTest {

    /** An investigator of another institution. */
    private static final String LIAISON = "police-liaison";

    private static final String ILL = "{\"ground\": \"AWAY\", \"reasons\": \"She is ill until May\"}";
    private static final String WHY = "{\"reasons\": \"Her work for the river is named\"}";

    @Test
    void a_supervisor_gives_the_file_to_another_investigator_who_adopts_the_hypothesis() {
        UUID caseId = taken();
        String first = file(caseId).json().getString("investigator");
        String adoption = first(caseId) + "/adoption";
        problem(change("investigator", caseId, "/reassignment", to(LIAISON)), 403, "wrong-role");
        problem(change(LIAISON, caseId, adoption, WHY), 409, "not-your-file");

        Answer done = change("supervisor", caseId, "/reassignment", to(LIAISON));

        assertThat(done.status()).as(done.text()).isEqualTo(200);
        String second = file(caseId).json().getString("investigator");
        assertThat(second).isNotEqualTo(first);
        problem(change("investigator", caseId, adoption, WHY), 409, "not-your-file");
        assertThat(change(LIAISON, caseId, adoption, WHY).status()).isEqualTo(200);
        assertThat(open(LIAISON, caseId, "FILE").json().getList("events.content.reasons"))
                .containsExactly("He knows the valley");
        assertThat(open(LIAISON, caseId, "HYPOTHESES").json().getList("events.content.reasons"))
                .containsExactly("Her work for the river is named");
        Json list = person("supervisor")
                .get("/v1/investigations?limit=200&atLeast=" + done.header("Esperanza-Position"))
                .json();
        assertThat(list.getString("items[caseId=%s].investigator".formatted(caseId)))
                .isEqualTo(second);
    }

    @Test
    void a_supervisor_gives_a_file_that_nobody_has_taken_and_its_term_is_met() {
        UUID caseId = referred();

        Answer done = change("supervisor", caseId, "/reassignment", to(LIAISON));

        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(done.json().getList("recorded.event")).containsExactly("file-taken");
        assertThat(done.json().getList("clocks.met.term")).contains("FILE_OPENED");
        assertThat(change(LIAISON, caseId, first(caseId) + "/adoption", WHY).status())
                .isEqualTo(200);
        problem(change("investigator", caseId, "/taking", ""), 409, "file-has-an-investigator");
        assertThat(open(LIAISON, caseId, "FILE").json().getList("events.content.reasons"))
                .containsExactly("He knows the valley");
        assertThat(file(caseId).text()).doesNotContain("valley");
    }

    @Test
    void a_deputy_works_on_the_file_while_its_investigator_is_away() {
        UUID caseId = taken();
        String adoption = first(caseId) + "/adoption";
        problem(change(LIAISON, caseId, "/absence", absence(LIAISON)), 409, "not-your-file");
        problem(change("investigator", caseId, "/absence", absence("investigator")), 409, "deputy-needed");

        assertThat(change("investigator", caseId, "/absence", absence(LIAISON)).status())
                .isEqualTo(200);

        Json away = file(caseId).json();
        assertThat(away.getString("absence.deputy")).isNotEqualTo(away.getString("investigator"));
        assertThat(away.getString("absence.until")).isEqualTo("2027-02-01T08:00:00Z");
        assertThat(file(caseId).text()).doesNotContain("ill");
        assertThat(change(LIAISON, caseId, adoption, WHY).status()).isEqualTo(200);
        assertThat(change("supervisor", caseId, "/return", WHY).status()).isEqualTo(200);
        assertThat(file(caseId).json().<Object>get("absence")).isNull();
        problem(change(LIAISON, caseId, "/absence", absence(LIAISON)), 409, "not-your-file");
    }

    private static String absence(String deputy) {
        return "{\"deputy\": \"%s\", \"until\": \"2027-02-01T08:00:00Z\", \"reasons\": \"She is ill\"}"
                .formatted(subject(deputy));
    }

    @Test
    void an_investigator_takes_a_file_over_only_after_a_supervisor_released_it() {
        UUID caseId = taken();
        problem(change(LIAISON, caseId, "/taking", ""), 409, "file-has-an-investigator");
        problem(change(LIAISON, caseId, "/release", ILL), 403, "wrong-role");
        problem(change("supervisor", caseId, "/release", "{\"ground\": \"AWAY\"}"), 422, "invalid");

        assertThat(change("supervisor", caseId, "/release", ILL).status()).isEqualTo(200);

        assertThat(file(caseId).json().getBoolean("released")).isTrue();
        assertThat(file(caseId).text()).doesNotContain("AWAY").doesNotContain("May");
        eventually(() -> person("supervisor")
                .get("/v1/investigations?limit=200")
                .json()
                .getBoolean("items[caseId=%s].released".formatted(caseId)));
        assertThat(change(LIAISON, caseId, "/taking", "").status()).isEqualTo(200);
        assertThat(file(caseId).json().getBoolean("released")).isFalse();
        problem(change("investigator", caseId, "/taking", ""), 409, "file-has-an-investigator");
        Json opened = open("supervisor", caseId, "FILE").json();
        assertThat(opened.getString("events[0].content.ground")).isEqualTo("AWAY");
        assertThat(opened.getString("events[0].content.reasons")).isEqualTo("She is ill until May");
        Json history = person("auditor").get("/v1/histories/file/" + caseId).json();
        assertThat(history.getList("metadata.type", String.class).subList(1, 4))
                .containsExactly(
                        "esperanza.investigation.file-taken.v1",
                        "esperanza.investigation.file-released.v1",
                        "esperanza.investigation.file-reassigned.v1");
    }

    @Test
    void a_file_is_not_given_to_a_person_who_may_not_know_of_the_case() {
        UUID caseId = referred();
        problem(change("supervisor", caseId, "/release", ILL), 409, "file-not-taken");
        take(LIAISON, caseId);
        INTAKE.publish(new StreamId("circle", caseId), "conflict-wall-applied.v1", """
                {"caseId": "%s", "shutTo": ["%s"]}""".formatted(
                        caseId, TestTags.ofPerson(new CaseId(caseId), subject(LIAISON))));
        eventually(() -> person(LIAISON).get(path(caseId)).status() == 404);
        String shutOut = "{\"ground\": \"SHUT_OUT\", \"reasons\": \"His brother is accused\"}";
        assertThat(change("supervisor", caseId, "/release", shutOut).status()).isEqualTo(200);
        problem(change("supervisor", caseId, "/reassignment", to(LIAISON)), 409, "may-not-know-of-the-case");
        take("investigator", caseId);

        assignedToAnother(caseId);
        problem(change("supervisor", caseId, "/reassignment", to("investigator")), 409, "may-not-know-of-the-case");
        problem(change("supervisor", UUID.randomUUID(), "/reassignment", to(LIAISON)), 404, "not-found");
    }

    private static void take(String who, UUID caseId) {
        assertThat(change(who, caseId, "/taking", "").status()).isEqualTo(200);
    }

    private static String to(String who) {
        return "{\"person\": \"%s\", \"reasons\": \"He knows the valley\"}".formatted(subject(who));
    }

    /** A command of a person who has read the file, as the supervisor sees it. */
    private static Answer change(String who, UUID caseId, String what, String body) {
        String seen = person("supervisor").get(path(caseId)).header("ETag");
        return person(who)
                .header("Idempotency-Key", key())
                .header("If-Match", seen == null ? "\"1\"" : seen)
                .body(body)
                .post(path(caseId) + what);
    }
}
