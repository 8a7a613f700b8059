package esperanza.investigation.file;

import static esperanza.investigation.file.Callers.INTAKE;
import static esperanza.investigation.file.Callers.assignedToAnother;
import static esperanza.investigation.file.Callers.file;
import static esperanza.investigation.file.Callers.open;
import static esperanza.investigation.file.Callers.path;
import static esperanza.investigation.file.Callers.person;
import static esperanza.investigation.file.Callers.problem;
import static esperanza.investigation.file.Callers.say;
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

/** A file is staffed, its traits recorded and the case coded, over HTTP on real PostgreSQL, Kafka and Keycloak. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "investigation"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class FileWorkTest {

    private static final String LIAISON = "police-liaison";
    private static final String UNIT =
            "{\"unit\": \"UNIT_7\", \"specialised\": false, \"consulted\": \"DEFENDERS\", \"reasons\": \"The nearest\"}";
    private static final String HIGH = "{\"priority\": \"HIGH\", \"reasons\": \"The third one\"}";
    private static final String CODES = """
            {"codes": {"EXPRESSION": ["DIRECT_EXPLICIT"], "CHANNEL": ["PHONE_CALL"], "DIGITAL_SUBTYPE": [],
             "TARGET": ["CHILD_OF_DEFENDER"], "ANNOUNCED_HARM": [], "APPARENT_AIM": [], "AUTHOR_CLASS": [],
             "STATE_LINK": [], "AUTHOR_ROLE": ["INFORMANT"], "DISCRIMINATION": ["NONE_ESTABLISHED"],
             "TEMPORAL_PATTERN": ["REPEATED"]}, "reasons": "From the account"}""";

    @Test
    void a_file_is_staffed_and_coded_and_the_checklist_sees_it() {
        UUID caseId = taken();
        done(say("supervisor", caseId, "/unit", UNIT));
        done(say("investigator", caseId, "/contact", contact(LIAISON)));
        done(say("investigator", caseId, "/conflict-checks", check("NONE_FOUND", LIAISON)));
        done(say("investigator", caseId, "/traits", traits("NO")));
        done(say("investigator", caseId, "/priority", HIGH));
        done(say(LIAISON, caseId, "/coding", CODES));
        Answer again = say("investigator", caseId, "/priority", HIGH);
        assertThat(again.json().getList("recorded")).isEmpty();

        Json seen = file(caseId).json();
        assertThat(seen.getString("unit.code")).isEqualTo("UNIT_7");
        assertThat(seen.getString("unit.consulted")).isEqualTo("DEFENDERS");
        assertThat(seen.getString("contact")).isNotEqualTo(seen.getString("investigator"));
        assertThat(seen.getString("traits[trait=PHONE].answer")).isEqualTo("NO");
        assertThat(seen.getString("traits[trait=ONLINE].answer")).isEqualTo("UNKNOWN");
        assertThat(seen.getString("priority")).isEqualTo("HIGH");
        assertThat(seen.getList("coded")).hasSize(11);
        assertThat(file(caseId).text()).doesNotContain("CHILD_OF_DEFENDER").doesNotContain("nearest");

        Json history = person("auditor").get("/v1/histories/file/" + caseId).json();
        assertThat(history.getList("metadata.type", String.class).subList(2, 8))
                .containsExactly(
                        "esperanza.investigation.unit-assigned.v1",
                        "esperanza.investigation.contact-named.v1",
                        "esperanza.investigation.conflicts-checked.v1",
                        "esperanza.investigation.traits-recorded.v1",
                        "esperanza.investigation.priority-set.v1",
                        "esperanza.investigation.case-coded.v1");
        assertThat(history.toString()).doesNotContain("INFORMANT").doesNotContain("NONE_FOUND");
        Json opened = open("investigator", caseId, "FILE").json();
        assertThat(opened.getList("events.event"))
                .containsExactly(
                        "unit-assigned",
                        "contact-named",
                        "conflicts-checked",
                        "traits-recorded",
                        "priority-set",
                        "case-coded");
        assertThat(opened.getList("events[2].content.found.outcome")).containsExactly("NONE_FOUND", "NONE_FOUND");
        assertThat(opened.getList("events[5].content.codes[facet=AUTHOR_ROLE].codes"))
                .containsExactly("INFORMANT");

        eventually(() -> "MET".equals(item(caseId, "TO-06")));
        assertThat(item(caseId, "OP-02")).isEqualTo("MET");
        assertThat(item(caseId, "OP-04")).isEqualTo("MET");
        assertThat(item(caseId, "EV-01")).isEqualTo("NOT_APPLICABLE");
        done(say("investigator", caseId, "/traits", traits("YES")));
        eventually(() -> "NOT_MET".equals(item(caseId, "EV-01")));
    }

    @Test
    void a_supervisor_alone_drops_a_trait() {
        UUID caseId = taken();
        done(say("investigator", caseId, "/traits", traits("YES")));
        problem(say("investigator", caseId, "/traits", traits("NO")), 409, "trait-lowered");
        problem(say("investigator", caseId, "/traits", traits("UNKNOWN")), 409, "trait-lowered");
        done(say("supervisor", caseId, "/traits", traits("NO")));
    }

    @Test
    void a_conflict_is_recorded_only_after_the_person_is_out_of_the_case() {
        UUID caseId = taken();
        problem(say("supervisor", caseId, "/conflict-checks", alone(LIAISON)), 409, "lead-not-checked");
        problem(say("supervisor", caseId, "/conflict-checks", check("FOUND", LIAISON)), 409, "conflict-unresolved");
        INTAKE.publish(new StreamId("circle", caseId), "conflict-wall-applied.v1", """
                {"caseId": "%s", "shutTo": ["%s"]}""".formatted(
                        caseId, TestTags.ofPerson(new CaseId(caseId), subject(LIAISON))));
        eventually(() -> person(LIAISON).get(path(caseId)).status() == 404);

        done(say("supervisor", caseId, "/conflict-checks", check("FOUND", LIAISON)));

        problem(say("investigator", caseId, "/contact", contact(LIAISON)), 409, "may-not-know-of-the-case");
        assertThat(open("supervisor", caseId, "FILE").text()).contains("His brother is named");
    }

    @Test
    void others_are_refused() {
        UUID caseId = taken();
        problem(say("investigator", caseId, "/unit", UNIT), 403, "wrong-role");
        problem(say("supervisor", caseId, "/contact", contact(LIAISON)), 403, "wrong-role");
        problem(say(LIAISON, caseId, "/contact", contact(LIAISON)), 409, "not-your-file");
        problem(say(LIAISON, caseId, "/priority", HIGH), 409, "not-your-file");
        problem(say(LIAISON, caseId, "/traits", traits("YES")), 409, "not-your-file");
        problem(say(LIAISON, caseId, "/conflict-checks", alone(LIAISON)), 409, "not-your-file");
        problem(say("supervisor", caseId, "/unit", UNIT.replace("UNIT_7", "unit seven")), 422, "invalid");
        problem(
                say("investigator", caseId, "/coding", CODES.replace("\"STATE_LINK\": [],", "")),
                409,
                "facet-left-out");
        problem(say("investigator", caseId, "/coding", CODES.replace("INFORMANT", "PHONE_CALL")), 409, "no-such-code");
        problem(say("investigator", caseId, "/coding", "{\"reasons\": \"x\"}"), 422, "invalid");
        problem(say("supervisor", UUID.randomUUID(), "/unit", UNIT), 404, "not-found");
        assignedToAnother(caseId);
        problem(say("investigator", caseId, "/coding", CODES), 404, "not-found");
    }

    private static String contact(String who) {
        return "{\"person\": \"%s\", \"reasons\": \"He knows the valley\"}".formatted(subject(who));
    }

    private static String traits(String phone) {
        return "{\"traits\": {\"PHONE\": \"%s\"}, \"reasons\": \"Two calls\"}".formatted(phone);
    }

    /** The investigator without a conflict, and another person. */
    private static String check(String outcome, String who) {
        return """
                {"persons": [{"person": "%s", "outcome": "NONE_FOUND"},
                 {"person": "%s", "outcome": "%s", "relation": "His brother is named"}], "reasons": "In writing"}""".formatted(subject("investigator"), subject(who), outcome);
    }

    private static String alone(String who) {
        return "{\"persons\": [{\"person\": \"%s\", \"outcome\": \"NONE_FOUND\"}], \"reasons\": \"In writing\"}"
                .formatted(subject(who));
    }

    /** The status of an item of the checklist. */
    private static String item(UUID caseId, String item) {
        return person("supervisor")
                .get(path(caseId) + "/diligence")
                .json()
                .getString("items[item=%s].status".formatted(item));
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
}
