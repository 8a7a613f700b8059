package esperanza.investigation.evidence;

import static esperanza.investigation.evidence.Register.LEAD;
import static esperanza.investigation.evidence.Register.LIAISON;
import static esperanza.investigation.file.Callers.assignedToAnother;
import static esperanza.investigation.file.Callers.path;
import static esperanza.investigation.file.Callers.person;
import static esperanza.investigation.file.Callers.problem;
import static esperanza.investigation.file.Callers.referred;
import static esperanza.runtime.Eventually.eventually;
import static esperanza.runtime.access.JudgedAndSent.said;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.KeycloakResource;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.runtime.access.JudgedAndSent;
import esperanza.runtime.http.Json;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What people may do with a file, held against the commands themselves, on real parts. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "investigation"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class FileActsTest {

    @Test
    void a_file_that_nobody_has_taken_is_taken_and_all_that_waits_for_that_is_closed_for_its_reason() {
        JudgedAndSent file = acts(LEAD, referred());
        Json acts = file.acts();
        assertThat(said(acts, "takeFile")).isEqualTo("OPEN");
        assertThat(said(acts, "requestAssistance")).isEqualTo("not-your-file");
        assertThat(file.otherwise(acts)).isEmpty();
    }

    @Test
    void another_investigator_sees_that_it_is_not_their_file() {
        Register register = Register.taken();
        JudgedAndSent others = acts(LIAISON, register.caseId());
        Json acts = others.acts();
        assertThat(said(acts, "takeFile")).isEqualTo("file-has-an-investigator");
        assertThat(said(acts, "requestAssistance")).isEqualTo("not-your-file");
        assertThat(said(acts, "identifyEvidence")).isEqualTo("OPEN");
        assertThat(others.otherwise(acts)).isEmpty();
    }

    @Test
    void acts_say_which_terms_and_items_they_meet_and_with_which_values() {
        Json acts = acts(LEAD, Register.taken().caseId()).acts();
        assertThat(acts.getList("acts[operation=requestPreservation].terms.id")).contains("FIRST_ACT");
        assertThat(acts.getList("acts[operation=issueContextAnalysis].items.id"))
                .as("issueContextAnalysis")
                .isNotNull();
    }

    @Test
    void acts_that_no_role_of_the_reader_admits_are_not_listed() {
        UUID caseId = Register.taken().caseId();
        List<String> supervisors = acts("supervisor", caseId).acts().getList("acts.operation", String.class);
        assertThat(supervisors).contains("reassignFile", "releaseFile").doesNotContain("takeFile");
        assertThat(acts(LEAD, caseId).acts().getList("acts.operation", String.class))
                .doesNotContain("reassignFile");
    }

    @Test
    void a_file_to_whom_nobody_may_know_of_the_case_has_no_acts() {
        UUID caseId = Register.taken().caseId();
        assignedToAnother(caseId);
        problem(person(LEAD).get(path(caseId) + "/acts"), 404, "not-found");
        problem(person(LEAD).get(path(UUID.randomUUID()) + "/acts"), 404, "not-found");
        problem(person("statistician").get(path(caseId) + "/acts"), 403, "wrong-role");
    }

    @Test
    void judging_stores_nothing() {
        Register register = Register.taken();
        String item = register.identified("VIDEO");
        eventually(() -> events(register.caseId()).toString().contains(item));
        List<Object> before = events(register.caseId());
        for (String who : List.of(LEAD, LIAISON, "supervisor", "ombudsman")) {
            acts(who, register.caseId()).acts();
        }
        acts(LEAD, register.caseId(), "/evidence/" + item).acts();
        assertThat(events(register.caseId())).isEqualTo(before);
        assertThat(JudgedAndSent.stored("investigation")).isZero();
    }

    private static List<Object> events(UUID caseId) {
        return person(LEAD).get(path(caseId) + "/events").expect(200).json().getList("items");
    }

    private static JudgedAndSent acts(String who, UUID caseId) {
        return acts(who, caseId, "");
    }

    /** @param part the address of a part below that of the file */
    static JudgedAndSent acts(String who, UUID caseId, String part) {
        String file = path(caseId);
        Json read = person(who).get(file).expect(200).json();
        String party = read.getString("affected[0].party");
        return new JudgedAndSent(
                file + part,
                () -> person(who),
                person(who).get(file).header("ETag"),
                example -> example.replaceAll("\"party\":\"[^\"]*\"", "\"party\":\"" + party + '"'));
    }
}
