package esperanza.investigation.evidence;

import static esperanza.investigation.evidence.FileActsTest.acts;
import static esperanza.investigation.evidence.Register.LEAD;
import static esperanza.investigation.evidence.Register.LIAISON;
import static esperanza.investigation.file.Callers.path;
import static esperanza.investigation.file.Callers.person;
import static esperanza.investigation.file.Callers.problem;
import static esperanza.investigation.file.Callers.subject;
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

/** What people may do with the parts of a file, held against the commands themselves, on real parts. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "investigation"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class FilePartActsTest {

    private static final String REFERENCE = "{\"reference\": \"Letter 118\"}";

    @Test
    void a_part_has_the_acts_that_need_nothing_but_its_address() {
        Register register = Register.taken();
        String item = register.identified("VIDEO");
        JudgedAndSent part = acts(LEAD, register.caseId(), "/evidence/" + item);
        Json acts = part.acts();
        assertThat(said(acts, "secureEvidence")).isEqualTo("OPEN");
        assertThat(said(acts, "checkIntegrity")).isEqualTo("not-secured");
        assertThat(part.otherwise(acts)).isEmpty();
        problem(
                person(LEAD).get(path(register.caseId()) + "/evidence/" + UUID.randomUUID() + "/acts"),
                404,
                "not-found");
        problem(
                person(LEAD).get(path(register.caseId()) + "/nothing/" + UUID.randomUUID() + "/acts"),
                404,
                "not-found");
    }

    @Test
    void what_stands_within_a_part_has_its_acts_until_it_is_over() {
        Register register = Register.taken();
        String item = register.identified("VIDEO");
        register.secured(item, "ab".repeat(32));
        String transfers = "/evidence/" + item + "/custody/transfers";
        String at = transfers
                + '/'
                + register.done(LEAD, transfers, """
                        {"to": "%s", "place": "Laboratory", "purpose": "Comparison"}""".formatted(subject(LIAISON)))
                        .json()
                        .getString("transferId");
        assertThat(said(acts(LIAISON, register.caseId(), at).acts(), "receiveCustody"))
                .isEqualTo("OPEN");
        JudgedAndSent holder = acts(LEAD, register.caseId(), at);
        Json acts = holder.acts();
        assertThat(said(acts, "receiveCustody")).isEqualTo("not-receiver");
        assertThat(holder.otherwise(acts)).isEmpty();
        register.done(LIAISON, at + "/receipt", "{\"sealIntact\": true}");
        problem(person(LIAISON).get(path(register.caseId()) + at + "/acts"), 404, "not-found");
        problem(
                person(LEAD).get(path(register.caseId()) + "/evidence/" + item + "/x/" + UUID.randomUUID() + "/acts"),
                404,
                "not-found");
    }

    @Test
    void a_programme_rests_on_what_it_names_and_a_discard_on_what_is_there() {
        Register register = Register.taken();
        UUID caseId = register.caseId();
        eventually(() -> !hypotheses(caseId).isEmpty());
        String at = "/hypotheses/" + hypotheses(caseId).getFirst();
        assertThat(said(acts(LEAD, caseId, "").acts(), "approveProgramme")).isEqualTo("hypothesis-not-adopted");
        assertThat(said(acts(LEAD, caseId, at).acts(), "proposeDiscard")).isEqualTo("not-worked");
        register.done(LEAD, at + "/adoption", "{\"reasons\": \"The threat names her work\"}");
        Json acts = acts(LEAD, caseId, "").acts();
        assertThat(said(acts, "approveProgramme")).isEqualTo("DEPENDS");
        assertThat(said(acts, "openLine")).isIn("OPEN", "DEPENDS");
        JudgedAndSent part = acts(LEAD, caseId, at);
        assertThat(said(part.acts(), "proposeDiscard")).isEqualTo("context-missing");
        assertThat(part.otherwise(part.acts())).isEmpty();
        assertThat(said(acts("supervisor", caseId, at).acts(), "keepDiscarded")).isEqualTo("no-review-called");
    }

    @Test
    void an_item_of_the_checklist_has_acts() {
        UUID caseId = Register.taken().caseId();
        Json acts = acts("supervisor", caseId, "/diligence/HP-06").acts();
        assertThat(said(acts, "withdrawJustification")).isEqualTo("not-justified");
    }

    @Test
    void an_answered_letter_is_neither_chased_nor_withdrawn() {
        Register register = Register.taken();
        String letter = """
                {"treaty": "BUDAPEST", "country": "XX", "content": "Subscriber of the account"}""";
        String at = "/assistances/"
                + register.done(LEAD, "/assistances", letter).json().getString("assistanceId");
        assertThat(said(acts(LEAD, register.caseId(), at).acts(), "chaseAssistance"))
                .isEqualTo("OPEN");
        register.done(LEAD, at + "/acknowledgement", REFERENCE);
        register.done(LEAD, at + "/answer", "{\"outcome\": \"PARTLY\", \"reference\": \"MLA 44\"}");
        JudgedAndSent part = acts(LEAD, register.caseId(), at);
        Json acts = part.acts();
        assertThat(said(acts, "chaseAssistance")).isEqualTo("answered-already");
        assertThat(said(acts, "withdrawAssistance")).isEqualTo("answered-already");
        assertThat(part.otherwise(acts)).isEmpty();
    }

    private static List<String> hypotheses(UUID caseId) {
        return person(LEAD).get(path(caseId) + "/hypotheses").json().getList("items.hypothesisId", String.class);
    }
}
