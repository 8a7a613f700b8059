package esperanza.investigation.evidence;

import static esperanza.investigation.evidence.Register.LEAD;
import static esperanza.investigation.evidence.Register.LIAISON;
import static esperanza.investigation.evidence.Register.history;
import static esperanza.investigation.file.Callers.open;
import static esperanza.investigation.file.Callers.problem;
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

/** Requests to those who hold data, to other States and to courts, over HTTP on real parts. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "investigation"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class RequestsTest {

    private static final String REFERENCE = "{\"reference\": \"Letter 118\"}";
    private static final String REASONS = "{\"reasons\": \"Another street\"}";

    @Test
    void data_are_kept_for_longer_until_they_are_obtained() {
        Register register = Register.taken();
        String item = register.identified("VIDEO");
        problem(
                register.post(LEAD, "/preservations", wanted(UUID.randomUUID().toString(), "2100-01-01")),
                404,
                "not-found");
        String id = requested(register, item, "2100-01-01");
        String at = "/preservations/" + id;
        String longer = "{\"heldUntil\": \"2100-07-01T00:00:00Z\"}";
        problem(register.post(LEAD, at + "/renewal", longer), 409, "not-held");
        register.done(LEAD, at + "/confirmation", """
                {"heldUntil": "2100-04-01T00:00:00Z", "reference": "Letter 118"}""");
        problem(register.post(LEAD, at + "/renewal", longer.replace("07", "03")), 409, "not-later");
        Answer renewed = register.done(LIAISON, at + "/renewal", longer);
        Json shown = register.shown(renewed);
        assertThat(shown.getString("preservations[0].preservationId")).isEqualTo(id);
        assertThat(shown.getString("preservations[0].status")).isEqualTo("HELD");
        assertThat(shown.getString("preservations[0].heldUntil")).isEqualTo("2100-07-01T00:00:00Z");
        assertThat(shown.getList("preservations[0].evidence")).containsExactly(item);

        problem(register.post(LIAISON, at + "/release", REASONS), 409, "not-your-file");
        problem(register.post(LEAD, at + "/explanation", REASONS), 409, "not-expired");
        problem(
                register.post(LEAD, at + "/conversion", "{\"authorisation\": \"%s\"}".formatted(UUID.randomUUID())),
                404,
                "not-found");
        Answer converted = register.done(LEAD, at + "/conversion", "{}");
        assertThat(register.shown(converted).getString("preservations[0].status"))
                .isEqualTo("CONVERTED");
        assertThat(history("preservation", id))
                .containsExactly(
                        "preservation-requested.v1",
                        "preservation-confirmed.v1",
                        "preservation-renewed.v1",
                        "preservation-converted.v1");
        Json opened = open(LEAD, register.caseId(), "EVIDENCE").json();
        assertThat(opened.getString("events[event=preservation-requested].content.addressee"))
                .isEqualTo("The bus company");
    }

    @Test
    void an_expired_request_is_shown_as_expired_and_is_explained_not_renewed() {
        Register register = Register.taken();
        String at = "/preservations/" + requested(register, register.identified("VIDEO"), "2020-01-01");
        Answer confirmed = register.done(LEAD, at + "/confirmation", REFERENCE);
        assertThat(register.shown(confirmed).getString("preservations[0].status"))
                .isEqualTo("EXPIRED");
        String renewal = "{\"heldUntil\": \"2100-07-01T00:00:00Z\", \"occurredAt\": \"2019-12-01T00:00:00Z\"}";
        problem(register.post(LEAD, at + "/renewal", renewal), 409, "after-expiry");
        problem(register.post(LEAD, at + "/release", REASONS), 409, "after-expiry");
        Answer explained = register.done(LEAD, at + "/explanation", REASONS);
        assertThat(register.shown(explained).getString("preservations[0].status"))
                .isEqualTo("EXPLAINED");

        String refused = "/preservations/" + requested(register, register.identified("VIDEO"), "2100-01-01");
        register.done(LEAD, refused + "/refusal", REFERENCE);
        problem(register.post(LEAD, refused + "/release", REASONS), 409, "not-held");
    }

    @Test
    void another_state_is_asked_by_the_person_who_answers_for_the_file_and_chased_until_it_answers() {
        Register register = Register.taken();
        String letter = """
                {"treaty": "BUDAPEST", "country": "XX", "content": "Subscriber of the account"}""";
        problem(register.post(LIAISON, "/assistances", letter), 409, "not-your-file");
        String id = register.done(LEAD, "/assistances", letter).json().getString("assistanceId");
        String at = "/assistances/" + id;
        register.done(LIAISON, at + "/reminders", "{\"content\": \"By the contact point\"}");
        register.done(LEAD, at + "/acknowledgement", REFERENCE);
        Answer answered = register.done(LEAD, at + "/answer", "{\"outcome\": \"PARTLY\", \"reference\": \"MLA 44\"}");
        problem(register.post(LEAD, at + "/reminders", "{\"content\": \"Again\"}"), 409, "answered-already");
        Json shown = register.shown(answered);
        assertThat(shown.getMap("assistances[0]"))
                .containsEntry("assistanceId", id)
                .containsEntry("treaty", "BUDAPEST")
                .containsEntry("acknowledged", true)
                .containsEntry("outcome", "PARTLY")
                .containsEntry("withdrawn", false)
                .hasSize(5);
        assertThat(history("assistance", id))
                .containsExactly(
                        "assistance-requested.v1",
                        "assistance-chased.v1",
                        "assistance-acknowledged.v1",
                        "assistance-answered.v1");
        Json opened = open(LEAD, register.caseId(), "EVIDENCE").json();
        assertThat(opened.getString("events[0].content.country")).isEqualTo("XX");
        String preservation = wanted(register.identified("SOCIAL"), "2100-01-01")
                .replace("{", "{\"assistance\": \"%s\",".formatted(id));
        Answer asked = register.done(LEAD, "/preservations", preservation);
        assertThat(register.shown(asked).getString("preservations[0].assistance"))
                .isEqualTo(id);
    }

    @Test
    void the_person_who_answers_for_the_file_withdraws_a_request_to_another_state_until_it_answers() {
        Register register = Register.taken();
        String letter = """
                {"treaty": "BUDAPEST", "country": "XX", "content": "Subscriber of the account"}""";
        String id = register.done(LEAD, "/assistances", letter).json().getString("assistanceId");
        String at = "/assistances/" + id;
        problem(register.post(LIAISON, at + "/withdrawal", REASONS), 409, "not-your-file");
        Answer withdrawn = register.done(
                LEAD,
                at + "/withdrawal",
                "{\"reasons\": \"Another street\", \"occurredAt\": \"2026-01-02T00:00:00Z\"}");
        assertThat(register.shown(withdrawn).getMap("assistances[0]")).containsEntry("withdrawn", true);
        problem(register.post(LEAD, at + "/withdrawal", REASONS), 409, "withdrawn-already");
        problem(register.post(LEAD, at + "/reminders", "{\"content\": \"When?\"}"), 409, "withdrawn-already");
        assertThat(history("assistance", id)).containsExactly("assistance-requested.v1", "assistance-withdrawn.v1");
        Json opened = open(LEAD, register.caseId(), "EVIDENCE").json();
        assertThat(opened.getString("events[event=assistance-withdrawn].content.reasons"))
                .isEqualTo("Another street");

        String answered = "/assistances/"
                + register.done(LEAD, "/assistances", letter).json().getString("assistanceId");
        register.done(LEAD, answered + "/answer", "{\"outcome\": \"PARTLY\", \"reference\": \"MLA 44\"}");
        problem(register.post(LEAD, answered + "/withdrawal", REASONS), 409, "answered-already");
    }

    @Test
    void a_court_grants_or_denies_what_the_person_who_answers_for_the_file_applied_for() {
        Register register = Register.taken();
        String application = "{\"measure\": \"TRAFFIC_DATA\", \"application\": \"Calls of the number\"}";
        problem(register.post(LIAISON, "/authorisations", application), 409, "not-your-file");
        String id = register.done(LEAD, "/authorisations", application).json().getString("authorisationId");
        String at = "/preservations/" + requested(register, register.identified("VIDEO"), "2100-01-01");
        String conversion = "{\"authorisation\": \"%s\"}".formatted(id);
        problem(register.post(LEAD, at + "/conversion", conversion), 409, "not-granted");
        Answer denied = register.done(LEAD, "/authorisations/" + id + "/denial", "{}");
        problem(register.post(LEAD, at + "/conversion", conversion), 409, "not-granted");
        assertThat(register.shown(denied).getString("authorisations[0].status")).isEqualTo("DENIED");
        Answer granted =
                register.done(LEAD, "/authorisations/" + id + "/grant", "{\"until\": \"2100-01-01T00:00:00Z\"}");
        Json shown = register.shown(granted);
        assertThat(shown.getString("authorisations[0].status")).isEqualTo("GRANTED");
        assertThat(shown.getString("authorisations[0].measure")).isEqualTo("TRAFFIC_DATA");
        assertThat(shown.getString("authorisations[0].until")).isEqualTo("2100-01-01T00:00:00Z");
        assertThat(history("authorisation", id))
                .containsExactly("authorisation-requested.v1", "authorisation-denied.v1", "authorisation-granted.v1");
        register.done(LEAD, at + "/conversion", conversion);
        problem(Register.taken().post(LEAD, "/authorisations/" + id + "/denial", "{}"), 404, "not-found");
    }

    private static String requested(Register register, String item, String until) {
        return register.done(LEAD, "/preservations", wanted(item, until)).json().getString("preservationId");
    }

    private static String wanted(String item, String until) {
        return """
                {"basis": "ART_16", "until": "%sT00:00:00Z", "evidence": ["%s"],
                 "addressee": "The bus company", "data": "The camera of line 12"}""".formatted(until, item);
    }
}
