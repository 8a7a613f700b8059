package esperanza.investigation.file;

import static esperanza.investigation.file.Callers.assignedToAnother;
import static esperanza.investigation.file.Callers.file;
import static esperanza.investigation.file.Callers.first;
import static esperanza.investigation.file.Callers.key;
import static esperanza.investigation.file.Callers.path;
import static esperanza.investigation.file.Callers.person;
import static esperanza.investigation.file.Callers.problem;
import static esperanza.investigation.file.Callers.referred;
import static esperanza.investigation.file.Callers.say;
import static esperanza.investigation.file.Callers.taken;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.KeycloakResource;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.runtime.http.Answer;
import esperanza.runtime.http.Json;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reasons in a file open for a purpose and on the record, over HTTP on real PostgreSQL, Kafka and Keycloak. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "investigation"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class OpenFileTest {

    private static final String HYPOTHESES = "{\"part\": \"HYPOTHESES\", \"purpose\": \"INVESTIGATION\"}";

    @Test
    void an_investigator_opens_the_reasons_of_the_hypothesis_and_it_is_on_the_record() {
        UUID caseId = adopted();
        String key = key();

        Answer opened = open("investigator", caseId, HYPOTHESES, key);

        assertThat(opened.status()).as(opened.text()).isEqualTo(200);
        assertThat(opened.header("Cache-Control")).isEqualTo("no-store");
        Json part = opened.json();
        assertThat(part.getString("part")).isEqualTo("HYPOTHESES");
        assertThat(part.getBoolean("erased")).isFalse();
        assertThat(part.getList("events.event")).containsExactly("hypothesis-adopted");
        assertThat(part.getList("events.content.reasons")).containsExactly("Her work for the river is named");
        assertThat(open("investigator", caseId, HYPOTHESES, key).text()).isEqualTo(opened.text());
        assertThat(open("supervisor", caseId, HYPOTHESES, key()).status()).isEqualTo(200);

        Json history = history(caseId).json();
        assertThat(history.getList("metadata.type"))
                .containsExactly("esperanza.investigation.part-opened.v1", "esperanza.investigation.part-opened.v1");
        assertThat(history.getList("metadata.role")).containsExactly("investigator", "supervisor");
        assertThat(file(caseId).header("ETag"))
                .as("an opening never moves the file")
                .isEqualTo("\"2\"");
    }

    @Test
    void nobody_opens_a_file_that_they_may_not_know_of() {
        UUID caseId = adopted();
        problem(open("protection-officer", caseId, HYPOTHESES, key()), 403, "wrong-role");
        problem(open("auditor", caseId, HYPOTHESES, key()), 403, "wrong-role");
        problem(open("investigator", UUID.randomUUID(), HYPOTHESES, key()), 404, "not-found");
        assignedToAnother(caseId);
        problem(open("investigator", caseId, HYPOTHESES, key()), 404, "not-found");
        problem(history(caseId), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"part": "FILE"}                          | /purpose
            {"part": "ALL", "purpose": "INVESTIGATION"}     | /part
            {"part": "FILE", "purpose": "UNKNOWN"}    | /purpose
            """)
    void an_opening_without_a_known_purpose_is_refused_and_opens_nothing(String body, String pointer) {
        UUID caseId = referred();
        Answer refused = open("investigator", caseId, body, key());
        problem(refused, 422, "invalid");
        assertThat(refused.json().getList("errors.pointer")).containsExactly(pointer);
        problem(history(caseId), 404, "not-found");
    }

    /** A case with a file whose hypothesis was adopted. */
    private static UUID adopted() {
        UUID caseId = taken();
        say("investigator", caseId, first(caseId) + "/adoption", "{\"reasons\": \"Her work for the river is named\"}")
                .expect(200);
        return caseId;
    }

    private static Answer open(String who, UUID caseId, String body, String key) {
        return person(who).header("Idempotency-Key", key).body(body).post(path(caseId) + "/openings");
    }

    private static Answer history(UUID caseId) {
        return person("auditor").get("/v1/histories/access/" + caseId);
    }
}
