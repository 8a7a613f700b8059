package esperanza.investigation.qualification;

import static esperanza.investigation.file.Callers.assignedToAnother;
import static esperanza.investigation.file.Callers.file;
import static esperanza.investigation.file.Callers.open;
import static esperanza.investigation.file.Callers.path;
import static esperanza.investigation.file.Callers.person;
import static esperanza.investigation.file.Callers.problem;
import static esperanza.investigation.file.Callers.say;
import static esperanza.investigation.file.Callers.taken;
import static esperanza.runtime.Eventually.eventually;
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

/** The offence of a case is qualified over HTTP on real PostgreSQL, Kafka and Keycloak. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "investigation"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class QualificationTest {

    private static final String TESTS = "/public-interest-tests";
    private static final String WHY = "{\"reasons\": \"All ask for it\"}";
    private static final String COMPETENCE =
            "{\"body\": \"Prosecutor of the province\", \"held\": true, \"disputed\": true, \"reasons\": \"Two ask\"}";

    @Test
    void an_offence_is_qualified_and_a_diversion_allowed_by_a_second_person_after_the_party_was_heard() {
        UUID caseId = taken();
        done(say("investigator", caseId, "/qualification", offence(false)));
        done(say("supervisor", caseId, "/competence", COMPETENCE));
        problem(say("investigator", caseId, "/qualification", offence(true)), 409, "minor-needs-test");
        tested(caseId, "MINOR_OFFENCE", "PROPOSED");
        done(say("investigator", caseId, "/qualification", offence(true)));
        String test = tested(caseId, "DIVERSION", "PROPOSED");
        problem(say("supervisor", caseId, test + "/diversion", WHY), 409, "victim-not-heard");
        String party = "/parties/" + file(caseId).json().getString("affected[0].party");
        done(say("investigator", caseId, party + "/hearings", """
                {"before": "DIVERSION", "about": "%s", "how": "PERSON", "words": "I agree"}""".formatted(test.substring(TESTS.length() + 1))));
        done(say("supervisor", caseId, test + "/diversion", WHY));

        Json seen = qualification("ombudsman", caseId).json();
        assertThat(seen.getInt("offence.version")).isEqualTo(2);
        assertThat(seen.getString("offence.offence")).isEqualTo("THREAT");
        assertThat(seen.getBoolean("offence.minor")).isTrue();
        assertThat(seen.getString("offence.limitationOn")).isEqualTo("2031-03-01T00:00:00Z");
        assertThat(seen.getList("tests.purpose")).containsExactly("DIVERSION", "MINOR_OFFENCE");
        assertThat(seen.getList("tests.allowed")).containsExactly(true, false);
        assertThat(seen.getBoolean("competence.disputed")).isTrue();

        Json history =
                person("auditor").get("/v1/histories/qualification/" + caseId).json();
        assertThat(history.getList("metadata.type"))
                .containsExactly(
                        "esperanza.investigation.offence-qualified.v1",
                        "esperanza.investigation.competence-recorded.v1",
                        "esperanza.investigation.public-interest-tested.v1",
                        "esperanza.investigation.offence-qualified.v1",
                        "esperanza.investigation.public-interest-tested.v1",
                        "esperanza.investigation.diversion-allowed.v1");
        assertThat(history.toString()).doesNotContain("province").doesNotContain("All ask");
        eventually(() -> open("investigator", caseId, "QUALIFICATION").text().contains("All ask for it"));
        assertThat(open("investigator", caseId, "QUALIFICATION").json().getString("events[1].content.body"))
                .isEqualTo("Prosecutor of the province");
        eventually(() -> "MET".equals(item(caseId, "OP-03")));
        assertThat(item(caseId, "OP-01")).isEqualTo("MET");
    }

    @Test
    void what_the_public_interest_excludes_is_not_allowed() {
        UUID caseId = taken();
        String test = tested(caseId, "MEDIATION", "EXCLUDED");
        problem(say("supervisor", caseId, test + "/diversion", WHY), 409, "not-proposed");
        problem(say("supervisor", caseId, TESTS + "/" + UUID.randomUUID() + "/diversion", WHY), 404, "not-found");
        problem(say("supervisor", taken(), test + "/diversion", WHY), 404, "not-found");
    }

    @Test
    void others_are_refused() {
        UUID caseId = taken();
        problem(say("police-liaison", caseId, "/qualification", offence(false)), 409, "not-your-file");
        problem(say("police-liaison", caseId, TESTS, test("DIVERSION", "PROPOSED")), 409, "not-your-file");
        problem(say("police-liaison", caseId, "/competence", COMPETENCE), 409, "not-your-file");
        problem(say("supervisor", caseId, "/qualification", offence(false)), 403, "wrong-role");
        problem(say("investigator", caseId, TESTS + "/" + UUID.randomUUID() + "/diversion", WHY), 403, "wrong-role");
        problem(say("investigator", caseId, "/qualification", "{\"offence\": \"THREAT\"}"), 422, "invalid");
        problem(qualification("protection-officer", caseId), 403, "wrong-role");
        assertThat(qualification("supervisor", caseId).text()).isEqualTo("{\"tests\":[],\"harms\":[]}");
        assignedToAnother(caseId);
        problem(say("investigator", caseId, "/qualification", offence(false)), 404, "not-found");
        problem(qualification("investigator", caseId), 404, "not-found");
    }

    @Test
    void who_was_not_only_threatened_is_recorded_and_verified_by_a_second_person() {
        UUID caseId = taken();
        String killed = "{\"act\": \"KILLING\", \"victim\": \"JOURNALIST\", \"account\": \"Shot at the door\"}";
        String record = "{\"standard\": \"OFFICIAL_RECORD\", \"reasons\": \"The autopsy\"}";
        Answer made = say("investigator", caseId, "/harms", killed);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        String harm = "/harms/" + made.json().getString("harmId");
        problem(say("investigator", caseId, harm + "/verification", record), 403, "wrong-role");
        problem(say("supervisor", taken(), harm + "/verification", record), 404, "not-found");
        problem(
                say("supervisor", caseId, harm + "/verification", "{\"standard\": \"OFFICIAL_RECORD\"}"),
                422,
                "invalid");
        done(say("supervisor", caseId, harm + "/verification", record));
        Json seen = qualification("ombudsman", caseId).json();
        assertThat(seen.getString("harms[0].act")).isEqualTo("KILLING");
        assertThat(seen.getString("harms[0].verifiedBy")).isEqualTo("OFFICIAL_RECORD");
        eventually(() -> open("investigator", caseId, "QUALIFICATION").text().contains("Shot at the door"));
    }

    private static String offence(boolean minor) {
        return """
                {"offence": "THREAT", "minor": %s, "limitationOn": "2031-03-01T00:00:00Z", "reasons": "Article 188"}""".formatted(minor);
    }

    private static String test(String purpose, String outcome) {
        return "{\"purpose\": \"%s\", \"outcome\": \"%s\", \"reasons\": \"One child\"}".formatted(purpose, outcome);
    }

    /** @return the path of the test, below that of the case */
    private static String tested(UUID caseId, String purpose, String outcome) {
        Answer tested = say("investigator", caseId, TESTS, test(purpose, outcome));
        assertThat(tested.status()).as(tested.text()).isEqualTo(201);
        return TESTS + "/" + tested.json().getString("testId");
    }

    private static Answer qualification(String who, UUID caseId) {
        return person(who).get(path(caseId) + "/qualification");
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
