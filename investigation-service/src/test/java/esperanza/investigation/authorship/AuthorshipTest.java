package esperanza.investigation.authorship;

import static esperanza.investigation.file.Callers.command;
import static esperanza.investigation.file.Callers.file;
import static esperanza.investigation.file.Callers.key;
import static esperanza.investigation.file.Callers.open;
import static esperanza.investigation.file.Callers.path;
import static esperanza.investigation.file.Callers.person;
import static esperanza.investigation.file.Callers.problem;
import static esperanza.investigation.file.Callers.referred;
import static esperanza.runtime.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.KeycloakResource;
import esperanza.kernel.StreamId;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.runtime.http.Answer;
import esperanza.runtime.http.Json;
import esperanza.runtime.reader.LogReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who threatened, over HTTP on real PostgreSQL, Kafka and Keycloak. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "investigation"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class AuthorshipTest {

    @Inject
    LogReader log;

    /** An investigator of the police. */
    private static final String LIAISON = "police-liaison";

    private static final String POLICEMAN = """
            {"suspicion": {"identity": "Called El Zurdo", "role": "MATERIAL", "institution": "POLICE_UNIT_7"},
             "reasons": "Two witnesses name him"}""";
    private static final String STRANGER = """
            {"suspicion": {"role": "MASTERMIND_DETERMINER"}, "reasons": "The caller spoke of a boss"}""";

    @Test
    void a_suspect_shuts_the_case_to_the_suspects_institution_at_once_and_for_good() {
        UUID caseId = taken();
        assertThat(person(LIAISON).get(path(caseId)).status()).isEqualTo(200);

        String suspect = made(send("investigator", caseId, "/suspects", POLICEMAN), "suspectId");

        problem(person(LIAISON).get(path(caseId)), 404, "not-found");
        problem(person(LIAISON).get(path(caseId) + "/authorship"), 404, "not-found");
        problem(send(LIAISON, caseId, "/suspects", STRANGER), 404, "not-found");
        Json shown = shown(caseId, 1);
        assertThat(shown.getList("suspects.suspectId")).containsExactly(suspect);
        assertThat(shown.getList("suspects.cleared")).containsExactly(false);
        String cleared = "{\"reasons\": \"He was abroad\"}";
        String clearance = "/suspects/" + suspect + "/clearance";
        problem(send("investigator", caseId, clearance, cleared), 403, "wrong-role");
        assertThat(send("supervisor", caseId, clearance, cleared).status()).isEqualTo(200);
        assertThat(shown(caseId, 1).getList("suspects.cleared")).containsExactly(true);
        problem(person(LIAISON).get(path(caseId)), 404, "not-found");
    }

    @Test
    void what_is_learnt_later_shuts_the_case_too_and_nothing_clear_tells_who_is_suspected() {
        UUID caseId = taken();
        String suspect = made(send("investigator", caseId, "/suspects", STRANGER), "suspectId");
        assertThat(person(LIAISON).get(path(caseId)).status()).isEqualTo(200);
        String details = "/suspects/" + suspect + "/details";

        assertThat(send("investigator", caseId, details, POLICEMAN).status()).isEqualTo(200);

        problem(person(LIAISON).get(path(caseId)), 404, "not-found");
        Answer history = person("auditor").get("/v1/histories/suspect/" + suspect);
        assertThat(history.json().getList("metadata.type", String.class))
                .containsExactly(
                        "esperanza.investigation.suspect-recorded.v1",
                        "esperanza.investigation.suspect-detail-learnt.v1");
        assertThat(history.json().getList("metadata.audience")).containsOnly("INVESTIGATION");
        Json clear = Json.of(clear("suspect", suspect));
        assertThat(clear.<List<String>>getList("shutTo")).extracting(List::size).containsExactly(8, 8);
        assertThat(clear.getList("suspicion.subject")).containsExactly(suspect, suspect);
        assertThat(clear.getList("reasons.subject")).containsExactly(suspect, suspect);
        assertThat(clear("suspect", suspect))
                .doesNotContain("Zurdo")
                .doesNotContain("POLICE")
                .doesNotContain("MASTERMIND")
                .doesNotContain("boss");
        shown(caseId, 1);
        Json opened = open("supervisor", caseId, "AUTHORSHIP").json();
        assertThat(opened.getList("events.event")).containsExactly("suspect-recorded", "suspect-detail-learnt");
        assertThat(opened.getList("events.content.suspicion.identity")).containsExactly(null, "Called El Zurdo");
        assertThat(opened.getList("events.content.reasons"))
                .containsExactly("The caller spoke of a boss", "Two witnesses name him");
    }

    @Test
    void a_case_is_clarified_only_with_those_who_ordered_the_threat() {
        UUID caseId = taken();
        String suspect = made(send("investigator", caseId, "/suspects", STRANGER), "suspectId");
        problem(
                clarify(LIAISON, caseId, "IDENTIFIED", "NOT_WORKED", "PARTLY_CLARIFIED", suspect),
                409,
                "not-your-file");
        problem(
                clarify("investigator", caseId, "IDENTIFIED", "NOT_WORKED", "CLARIFIED", suspect),
                409,
                "messenger-only");
        problem(
                clarify("investigator", caseId, "IDENTIFIED", "WORKED_NONE", "PARTLY_CLARIFIED", suspect),
                409,
                "line-not-worked");
        problem(
                clarify(
                        "investigator",
                        caseId,
                        "IDENTIFIED",
                        "IDENTIFIED",
                        "CLARIFIED",
                        UUID.randomUUID().toString()),
                404,
                "not-found");

        Answer first = clarify("investigator", caseId, "IDENTIFIED", "NOT_WORKED", "PARTLY_CLARIFIED", suspect);
        Answer second = clarify("investigator", caseId, "IDENTIFIED", "CHARGED", "CLARIFIED", suspect);

        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(second.json().getList("recorded.event")).containsExactly("clarification-recorded");
        Json shown = shown(caseId, 1);
        assertThat(shown.getInt("clarification.version")).isEqualTo(2);
        assertThat(shown.getString("clarification.material")).isEqualTo("IDENTIFIED");
        assertThat(shown.getString("clarification.intellectual")).isEqualTo("CHARGED");
        assertThat(shown.getString("clarification.structure")).isEqualTo("NOT_WORKED");
        assertThat(shown.getString("clarification.overall")).isEqualTo("CLARIFIED");
        assertThat(person("ombudsman").get(path(caseId) + "/authorship").text())
                .isEqualTo(
                        person("investigator").get(path(caseId) + "/authorship").text());
        assertThat(clear("clarification", caseId.toString()))
                .contains("NOT_WORKED")
                .doesNotContain(suspect)
                .doesNotContain("proved");
        eventually(() -> open("investigator", caseId, "AUTHORSHIP").json(), opened -> opened.getList("events.event")
                .contains("clarification-recorded"));
        Json opened = open("investigator", caseId, "AUTHORSHIP").json();
        assertThat(opened.getList("events[*event=clarification-recorded].content.suspects[0].suspectId"))
                .contains(suspect);
    }

    @Test
    void an_author_who_was_cleared_is_not_named_as_identified() {
        UUID caseId = taken();
        String suspect = made(send("investigator", caseId, "/suspects", STRANGER), "suspectId");
        send("supervisor", caseId, "/suspects/" + suspect + "/clearance", "{\"reasons\": \"No\"}");
        problem(
                clarify("investigator", caseId, "IDENTIFIED", "NOT_WORKED", "PARTLY_CLARIFIED", suspect),
                409,
                "suspect-needed");
    }

    @Test
    void conduct_is_referred_to_a_body_that_is_not_accused_and_followed_to_its_answer() {
        UUID caseId = taken();
        problem(refer(LIAISON, caseId, "OMBUDSMAN"), 409, "not-your-file");
        problem(refer("investigator", caseId, "NATIONAL_POLICE"), 409, "to-the-accused");
        assertThat(refer("ombudsman", caseId, "PROSECUTOR").status()).isEqualTo(201);
        assertThat(refer("supervisor", caseId, "PROSECUTOR").status()).isEqualTo(201);

        String conduct = made(refer("investigator", caseId, "OMBUDSMAN"), "conductId");

        String to = "/conducts/" + conduct;
        problem(send("ombudsman", caseId, to + "/acknowledgement", "{\"reference\": \"7\"}"), 403, "wrong-role");
        assertThat(send("investigator", caseId, to + "/acknowledgement", "{\"reference\": \"File 12\"}")
                        .status())
                .isEqualTo(200);
        assertThat(send("investigator", caseId, to + "/answer", "{\"outcome\": \"SANCTIONED\", \"reference\": \"4\"}")
                        .status())
                .isEqualTo(200);
        problem(
                send(
                        "investigator",
                        caseId,
                        "/conducts/" + UUID.randomUUID() + "/acknowledgement",
                        "{\"reference\": \"7\"}"),
                404,
                "not-found");
        eventually(() -> authorship(caseId), shown -> shown.getList("conducts").size() == 3);
        String mine = "conducts[conductId=%s].".formatted(conduct);
        assertThat(authorship(caseId).getString(mine + "track")).isEqualTo("DISCIPLINE");
        assertThat(authorship(caseId).getBoolean(mine + "acknowledged")).isTrue();
        assertThat(authorship(caseId).getString(mine + "outcome")).isEqualTo("SANCTIONED");
        Answer history = person("auditor").get("/v1/histories/conduct/" + conduct);
        assertThat(history.json().getList("metadata.type", String.class))
                .containsExactly(
                        "esperanza.investigation.conduct-referred.v1",
                        "esperanza.investigation.conduct-acknowledged.v1",
                        "esperanza.investigation.conduct-answered.v1");
        assertThat(clear("conduct", conduct))
                .contains("DISCIPLINE")
                .doesNotContain("duty")
                .doesNotContain("OMBUDSMAN")
                .doesNotContain("File 12");
        Json opened = open("investigator", caseId, "AUTHORSHIP").json();
        assertThat(opened.getList("events.content.officials.who")).contains("The officer on duty");
    }

    @Test
    void who_is_accused_is_nobody_elses_business() {
        UUID caseId = taken();
        problem(person("protection-officer").get(path(caseId) + "/authorship"), 403, "wrong-role");
        problem(person("investigator").get(path(UUID.randomUUID()) + "/authorship"), 404, "not-found");
        problem(send("investigator", UUID.randomUUID(), "/suspects", STRANGER), 404, "not-found");
        problem(send("investigator", caseId, "/suspects", "{\"suspicion\": {}, \"reasons\": \" \"}"), 422, "invalid");
        problem(
                send("investigator", caseId, "/suspects/" + UUID.randomUUID() + "/details", STRANGER),
                404,
                "not-found");
        assertThat(authorship(caseId).getList("suspects")).isEmpty();
        assertThat(authorship(caseId).getMap("clarification")).isNull();
    }

    /** A case whose file the investigator has taken. */
    private static UUID taken() {
        UUID caseId = referred();
        command("\"1\"").post(path(caseId) + "/taking").expect(200);
        assertThat(file(caseId).json().getBoolean("released")).isFalse();
        return caseId;
    }

    private static Answer send(String who, UUID caseId, String what, String body) {
        return person(who).header("Idempotency-Key", key()).body(body).post(path(caseId) + what);
    }

    private static String made(Answer response, String id) {
        assertThat(response.status()).as(response.text()).isEqualTo(201);
        return response.json().getString(id);
    }

    private static Answer clarify(
            String who, UUID caseId, String material, String intellectual, String overall, String suspect) {
        return send(who, caseId, "/clarification", """
                {"material": "%s", "intellectual": "%s", "structure": "NOT_WORKED", "overall": "%s",
                 "suspects": ["%s"], "lines": ["%s"], "reasons": "The order is proved"}""".formatted(
                        material, intellectual, overall, suspect, UUID.randomUUID()));
    }

    private static Answer refer(String who, UUID caseId, String to) {
        return send(who, caseId, "/conducts", """
                {"track": "DISCIPLINE", "who": "The officer on duty", "institution": "NATIONAL_POLICE", "to": "%s",
                 "conduct": "Sent her away"}""".formatted(to));
    }

    private static Json authorship(UUID caseId) {
        return person("investigator").get(path(caseId) + "/authorship").json();
    }

    /** The view, as soon as it shows so many suspects. */
    private static Json shown(UUID caseId, int suspects) {
        eventually(() -> authorship(caseId), shown -> shown.getList("suspects").size() == suspects);
        return authorship(caseId);
    }

    /** The clear bodies of the events of a stream, as they are published. */
    private String clear(String category, String id) {
        return log.stream(new StreamId(category, UUID.fromString(id))).await().atMost(Duration.ofSeconds(20)).stream()
                .map(event -> new String(event.clear(), StandardCharsets.UTF_8))
                .collect(Collectors.joining(",", "[", "]"));
    }
}
