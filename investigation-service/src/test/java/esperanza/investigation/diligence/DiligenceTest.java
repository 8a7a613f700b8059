package esperanza.investigation.diligence;

import static esperanza.investigation.file.Callers.assignedToAnother;
import static esperanza.investigation.file.Callers.command;
import static esperanza.investigation.file.Callers.first;
import static esperanza.investigation.file.Callers.key;
import static esperanza.investigation.file.Callers.open;
import static esperanza.investigation.file.Callers.path;
import static esperanza.investigation.file.Callers.person;
import static esperanza.investigation.file.Callers.problem;
import static esperanza.investigation.file.Callers.referred;
import static esperanza.runtime.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.KeycloakResource;
import esperanza.investigation.file.Callers;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.runtime.http.Answer;
import esperanza.runtime.http.Json;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The checklist of a case over HTTP on real PostgreSQL, Kafka and Keycloak. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "investigation"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class DiligenceTest {

    @Test
    void each_item_of_a_new_file_is_derived_from_events_and_points_at_them() {
        UUID caseId = referred();
        eventually(() -> "DUE".equals(diligence(caseId, "").getString(item("HP-01") + ".status")));
        Json list = diligence(caseId, "");
        assertThat(list.getList("items")).hasSize(71);
        assertThat(list.getBoolean("diligent")).isFalse();
        assertThat(list.getBoolean("provisional")).isFalse();
        assertThat(list.getString(item("HP-01") + ".label.es"))
                .isEqualTo("La primera hipótesis, el vínculo con la labor de defensa, se adoptó a tiempo");
        assertThat(list.getString(item("OP-03") + ".status")).isEqualTo("NOT_APPLICABLE");
        assertThat(list.getString(item("OP-03") + ".reason")).isEqualTo("NO_OCCASION");
        assertThat(list.getString(item("HP-06") + ".status")).isEqualTo("NOT_MET");
        Json inFourDays = diligence(caseId, "?asOf=" + Instant.now().plus(Duration.ofDays(4)));
        assertThat(inFourDays.getString(item("HP-01") + ".status")).isEqualTo("BREACHED");
        assertThat(inFourDays.getBoolean("provisional")).isTrue();
        String before = Instant.now().toString();

        command("\"1\"").post(path(caseId) + "/taking").expect(200);
        Callers.say(
                        "investigator",
                        caseId,
                        first(caseId) + "/adoption",
                        "{\"reasons\": \"Her work for the river is named\"}")
                .expect(200);

        Json met = diligence(caseId, "");
        assertThat(met.getString(item("HP-01") + ".status")).isEqualTo("MET");
        assertThat(met.getList(item("HP-01") + ".provenBy.event")).containsExactly("hypothesis-adopted");
        assertThat(Duration.between(
                        Instant.parse(met.getString(item("HP-01") + ".provenBy[0].recordedAt")),
                        Instant.parse(met.getString(item("HP-01") + ".due"))))
                .isBetween(Duration.ofHours(71), Duration.ofHours(72));
        assertThat(diligence(caseId, "?asOf=" + before).getString(item("HP-01") + ".status"))
                .isEqualTo("DUE");
        Json overseen = person("ombudsman").get(path(caseId) + "/diligence").json();
        assertThat(overseen.getString(item("HP-01") + ".status")).isEqualTo("MET");
        assertThat(overseen.getList(item("HP-01") + ".provenBy"))
                .as("the audience of the event is the investigation")
                .isEmpty();
    }

    @Test
    void an_omission_is_justified_and_stays_undone() {
        UUID caseId = referred();
        String why = "{\"ground\": \"NOT_SAFE\", \"reasons\": \"Her family would be seen\"}";
        problem(say("investigator", caseId, "HP-06/justification", why), 409, "supervisor-needed");
        assertThat(say("supervisor", caseId, "HP-06/justification", why).status())
                .isEqualTo(200);
        eventually(() ->
                "omission-justified".equals(diligence(caseId, "").getString(item("HP-06") + ".justification.event")));
        assertThat(diligence(caseId, "").getString(item("HP-06") + ".status")).isEqualTo("NOT_MET");
        assertThat(person("supervisor").get(path(caseId) + "/diligence").text()).doesNotContain("would be seen");
        assertThat(open("supervisor", caseId, "DILIGENCE").json().getList("events.content.reasons"))
                .containsExactly("Her family would be seen");
        problem(say("supervisor", caseId, "HP-99/justification", why), 404, "not-found");
        problem(say("supervisor", caseId, "HP-06/justification", "{\"ground\": \"NOT_SAFE\"}"), 422, "invalid");
    }

    @Test
    void the_person_contests_and_only_the_oversight_body_settles_it() {
        UUID caseId = referred();
        String words = "{\"words\": \"Nobody called me\"}";
        Answer contest = say("investigator", caseId, "HP-06/contests", words);
        assertThat(contest.status()).as(contest.text()).isEqualTo(201);
        String id = contest.json().getString("contestId");
        problem(say("supervisor", caseId, "HP-06/contests", words), 403, "wrong-role");
        problem(say("ombudsman", caseId, "EV-03/contests", words), 409, "not-contestable");
        assertThat(say("supervisor", caseId, "HP-06/contests/" + id + "/answer", words)
                        .status())
                .isEqualTo(200);
        eventually(() -> List.of(id).equals(diligence(caseId, "").getList(item("HP-06") + ".contests")));
        String settled = "{\"upheld\": false, \"reasons\": \"She was called\"}";
        problem(say("supervisor", caseId, "HP-06/contests/" + id + "/settlement", settled), 403, "wrong-role");
        assertThat(say("ombudsman", caseId, "HP-06/contests/" + id + "/settlement", settled)
                        .status())
                .isEqualTo(200);
        assertThat(diligence(caseId, "").getList(item("HP-06") + ".contests")).isEmpty();
    }

    @Test
    void a_contest_is_withdrawn_in_words_and_not_by_the_person_who_answers_for_the_file() {
        UUID caseId = referred();
        String words = "{\"words\": \"Nobody called me\"}";
        String id =
                say("police-liaison", caseId, "HP-06/contests", words).json().getString("contestId");
        command("\"1\"").post(path(caseId) + "/taking").expect(200);
        String withdrawal = "HP-06/contests/" + id + "/withdrawal";
        String later = "{\"words\": \"They called me today\"}";
        problem(say("investigator", caseId, withdrawal, later), 409, "not-by-the-holder");
        problem(say("police-liaison", caseId, withdrawal, "{}"), 422, "invalid");
        assertThat(say("police-liaison", caseId, withdrawal, later).status()).isEqualTo(200);
        eventually(() -> open("supervisor", caseId, "DILIGENCE")
                .json()
                .getList("events.content.words")
                .equals(List.of("Nobody called me", "They called me today")));
    }

    @Test
    void nobody_reads_the_diligence_of_a_case_they_may_not_know_of() {
        UUID caseId = referred();
        problem(person("investigator").get(path(caseId) + "/diligence?asOf=yesterday"), 400, "malformed-instant");
        problem(person("protection-officer").get(path(caseId) + "/diligence"), 403, "wrong-role");
        problem(person("investigator").get(path(UUID.randomUUID()) + "/diligence"), 404, "not-found");
        assignedToAnother(caseId);
        problem(person("investigator").get(path(caseId) + "/diligence"), 404, "not-found");
    }

    private static Json diligence(UUID caseId, String query) {
        Answer answer = person("investigator").get(path(caseId) + "/diligence" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static String item(String id) {
        return "items[item=%s]".formatted(id);
    }

    private static Answer say(String who, UUID caseId, String what, String body) {
        return person(who).header("Idempotency-Key", key()).body(body).post(path(caseId) + "/diligence/" + what);
    }
}
