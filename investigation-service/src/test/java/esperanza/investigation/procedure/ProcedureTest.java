package esperanza.investigation.procedure;

import static esperanza.investigation.file.Callers.INTAKE;
import static esperanza.investigation.file.Callers.assignedToAnother;
import static esperanza.investigation.file.Callers.command;
import static esperanza.investigation.file.Callers.file;
import static esperanza.investigation.file.Callers.key;
import static esperanza.investigation.file.Callers.open;
import static esperanza.investigation.file.Callers.path;
import static esperanza.investigation.file.Callers.person;
import static esperanza.investigation.file.Callers.problem;
import static esperanza.investigation.file.Callers.referred;
import static esperanza.runtime.Eventually.eventually;
import static esperanza.runtime.http.Request.given;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.KeycloakResource;
import esperanza.kernel.StreamId;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.local.TestParts;
import esperanza.runtime.http.Answer;
import esperanza.runtime.http.Json;
import esperanza.runtime.http.Request;
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

/** Court facts and reparations, over HTTP on real PostgreSQL, Kafka and Keycloak. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "investigation"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class ProcedureTest {

    @Inject
    LogReader log;

    @Test
    void facts_come_late_and_in_any_order_and_are_shown_as_they_occurred() {
        UUID caseId = referred();
        String judgment = fact("J-1", "JUDGMENT_DELIVERED", "2026-04-20T10:00:00Z", ", \"outcome\": \"CONVICTED\"");
        String charges = fact("C-1", "CHARGES_FILED", "2026-03-01T10:00:00Z", """
                , "charges": {"offence": "THREATS", "motivePleaded": true, "authorship": "BOTH"}""");
        Answer first = send("investigator", caseId, "/facts", judgment);
        Answer second = send("investigator", caseId, "/facts", charges);

        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(first.json().getList("recorded.event")).containsExactly("judgment-delivered");
        assertThat(second.json().getString("proceedingId"))
                .isEqualTo(first.json().getString("proceedingId"));
        Json shown = shown(caseId, 2);
        assertThat(shown.getList("facts.kind")).containsExactly("CHARGES_FILED", "JUDGMENT_DELIVERED");
        assertThat(shown.getList("facts.occurredAt")).containsExactly("2026-03-01T10:00:00Z", "2026-04-20T10:00:00Z");
        assertThat(shown.getString("facts[0].charges.offence")).isEqualTo("THREATS");
        assertThat(shown.getBoolean("facts[0].charges.motivePleaded")).isTrue();
        assertThat(shown.getString("facts[1].outcome")).isEqualTo("CONVICTED");
        assertThat(person("ombudsman").get(path(caseId) + "/procedure").text())
                .isEqualTo(
                        person("investigator").get(path(caseId) + "/procedure").text());
        Answer history =
                person("auditor").get("/v1/histories/proceeding/" + first.json().getString("proceedingId"));
        assertThat(history.json().getList("metadata.type", String.class))
                .containsExactly(
                        "esperanza.investigation.judgment-delivered.v1", "esperanza.investigation.charges-filed.v1");
        assertThat(history.json().getList("metadata.audience")).containsExactly("CASE", "INVESTIGATION");
        assertThat(clear("proceeding", first.json().getString("proceedingId")))
                .contains("THREATS")
                .doesNotContain("2026-00417")
                .doesNotContain("Court 3")
                .doesNotContain("Zurdo")
                .doesNotContain("J-1");
        Json opened = open("investigator", caseId, "PROCEDURE").json();
        assertThat(opened.getList("events.content.details.officialNumber")).containsExactly("2026-00417", "2026-00417");
        assertThat(opened.getList("events.content.details.persons[0]")).contains("El Zurdo");
    }

    @Test
    void a_fact_is_recorded_once_and_what_its_source_says_later_is_a_correction() {
        UUID caseId = referred();
        String held = fact("H-1", "HEARING_HELD", "2026-04-01T10:00:00Z", "");
        String later = fact("H-1", "HEARING_HELD", "2026-04-02T10:00:00Z", "");
        Answer once = send("investigator", caseId, "/facts", held);
        Answer again = send("investigator", caseId, "/facts", held);
        Answer corrected = send("investigator", caseId, "/facts", later);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json().getList("recorded")).isEmpty();
        assertThat(again.json().getString("factId")).isEqualTo(once.json().getString("factId"));
        assertThat(corrected.json().getList("recorded.event")).containsExactly("fact-corrected");
        eventually(() -> procedure(caseId), shown -> shown.getList("facts.corrected")
                .equals(List.of(true)));
        assertThat(procedure(caseId).getList("facts.occurredAt")).containsExactly("2026-04-02T10:00:00Z");
        UUID other = referred();
        assertThat(send("investigator", other, "/facts", held).json().getString("proceedingId"))
                .as("nobody sees that two cases are of one proceeding")
                .isNotEqualTo(once.json().getString("proceedingId"));
    }

    @Test
    void of_a_batch_the_good_rows_are_taken_and_the_bad_ones_named() {
        UUID caseId = referred();
        String batch = "{\"facts\": [%s]}"
                .formatted(String.join(
                        ",",
                        fact("B-1", "HEARING_SET", "2026-04-01T10:00:00Z", ""),
                        fact("B-2", "JUDGMENT_DELIVERED", "2026-04-20T10:00:00Z", ""),
                        fact("B-3", "HEARING_TOLD", "2026-04-21T10:00:00Z", ""),
                        fact("B-4", "APPEAL_FILED", "2926-04-21T10:00:00Z", ""),
                        fact("B-5", "PLEA_OFFERED", "2026-04-10T10:00:00Z", ", \"release\": true"),
                        fact("B-6", "PRECAUTIONARY_MEASURE_ENDED", "2026-04-11T10:00:00Z", ", \"release\": true"),
                        fact("B-1", "HEARING_SET", "2026-04-01T10:00:00Z", "")));
        String key = key();

        Answer done = send("investigator", caseId, "/facts/batch", batch, key);

        assertThat(done.status()).as(done.text()).isEqualTo(200);
        Json rows = done.json();
        assertThat(rows.getList("rows.index")).containsExactly(0, 1, 2, 3, 4, 5, 6);
        assertThat(rows.getList("rows.errors.pointer"))
                .containsExactly(
                        List.of(),
                        List.of("/outcome"),
                        List.of("/kind"),
                        List.of("/occurredAt"),
                        List.of("/release"),
                        List.of(),
                        List.of());
        assertThat(rows.getList("rows.errors.code").subList(1, 5))
                .containsExactly(
                        List.of("not-null"),
                        List.of("unknown-code"),
                        List.of("in-the-future"),
                        List.of("of-another-kind"));
        assertThat(rows.getString("rows[1].factId")).isNull();
        assertThat(rows.getString("rows[6].factId")).isEqualTo(rows.getString("rows[0].factId"));
        Json shown = shown(caseId, 2);
        assertThat(shown.getList("facts.kind")).containsExactly("HEARING_SET", "PRECAUTIONARY_MEASURE_ENDED");
        assertThat(shown.getBoolean("facts[1].release")).isTrue();
        assertThat(send("investigator", caseId, "/facts/batch", batch, key).text())
                .isEqualTo(done.text());
        assertThat(send("investigator", caseId, "/facts/batch", batch).text()).isEqualTo(done.text());
        assertThat(procedure(caseId).getList("facts.corrected")).containsExactly(false, false);
    }

    @Test
    void a_reparation_is_followed_from_the_claim_to_what_the_party_says_of_its_fulfilment() {
        UUID caseId = referred();
        String party = file(caseId).json().getString("affected[0].party");
        Answer claimed = send("investigator", caseId, "/reparations", reparation("CLAIMED", party));
        assertThat(claimed.status()).as(claimed.text()).isEqualTo(201);
        String reparation = claimed.json().getString("reparationId");
        String to = "/reparations/" + reparation;
        problem(
                send("investigator", caseId, to + "/fulfilment", "{\"partial\": false, \"text\": \"x\"}"),
                409,
                "not-planned");
        problem(send("investigator", caseId, to + "/confirmation", "{\"words\": \"x\"}"), 409, "not-fulfilled");

        done(send(
                "investigator", caseId, to + "/decision", "{\"ground\": \"ORDERED\", \"content\": \"In the square\"}"));
        done(send("investigator", caseId, to + "/plan", """
                {"holder": "The governor", "due": "2026-09-01T00:00:00Z", "steps": "Agree on the words"}"""));
        done(send(
                "investigator",
                caseId,
                to + "/fulfilment",
                "{\"partial\": true, \"text\": \"A first act\", \"occurredAt\": \"2026-05-01T10:00:00Z\"}"));
        done(send("investigator", caseId, to + "/contestation", "{\"words\": \"He did not name her\"}"));
        done(send("investigator", caseId, to + "/fulfilment", "{\"partial\": false, \"text\": \"A second act\"}"));
        problem(
                send("investigator", caseId, to + "/confirmation", "{\"words\": \"As agreed\"}"),
                409,
                "confirmation-needs-another-person");
        done(send("police-liaison", caseId, to + "/confirmation", "{\"words\": \"As agreed\"}"));

        eventually(
                () -> procedure(caseId), shown -> shown.getList("reparations").size() == 1);
        Json shown = procedure(caseId);
        assertThat(shown.getList("reparations.reparationId")).containsExactly(reparation);
        assertThat(shown.getList("reparations.stage")).containsExactly("CONFIRMED");
        assertThat(shown.getList("reparations.party")).containsExactly(party);
        assertThat(shown.getList("reparations.due")).containsExactly("2026-09-01T00:00:00Z");
        Answer history = person("auditor").get("/v1/histories/reparation/" + reparation);
        assertThat(history.json().getList("metadata.type", String.class))
                .extracting(type -> type.replace("esperanza.investigation.reparation-", ""))
                .containsExactly(
                        "claimed.v1",
                        "ordered.v1",
                        "planned.v1",
                        "fulfilled.v1",
                        "contested.v1",
                        "fulfilled.v1",
                        "confirmed.v1");
        assertThat(history.json().getString("[3].metadata.occurredAt")).isEqualTo("2026-05-01T10:00:00Z");
        assertThat(clear("reparation", reparation))
                .contains("SATISFACTION")
                .doesNotContain("governor")
                .doesNotContain("square");
        Json opened = open("supervisor", caseId, "PROCEDURE").json();
        assertThat(opened.getList("events.content.plan.holder")).contains("The governor");
    }

    @Test
    void only_the_person_who_answers_for_the_file_agrees_and_a_party_is_one_of_the_file() {
        UUID caseId = referred();
        String party = file(caseId).json().getString("affected[0].party");
        problem(send("investigator", caseId, "/reparations", reparation("AGREED", party)), 409, "not-your-file");
        command("\"1\"").post(path(caseId) + "/taking").expect(200);
        assertThat(send("investigator", caseId, "/reparations", reparation("AGREED", party))
                        .status())
                .isEqualTo(201);
        assertThat(send("investigator", caseId, "/reparations", reparation("DECLINED", party))
                        .status())
                .isEqualTo(201);
        problem(send("investigator", caseId, "/reparations", reparation("CLAIMED", key())), 404, "not-found");
        problem(
                send("investigator", caseId, "/reparations/" + key() + "/confirmation", "{\"words\": \"x\"}"),
                404,
                "not-found");
    }

    @Test
    void whoever_may_not_gets_no_further() {
        UUID caseId = referred();
        String held = fact("H-1", "HEARING_HELD", "2026-04-01T10:00:00Z", "");
        problem(send("supervisor", caseId, "/facts", held), 403, "wrong-role");
        problem(person("protection-officer").get(path(caseId) + "/procedure"), 403, "wrong-role");
        problem(send("investigator", UUID.randomUUID(), "/facts", held), 404, "not-found");
        problem(send("investigator", UUID.randomUUID(), "/facts/batch", "{\"facts\": []}"), 404, "not-found");
        problem(send("investigator", caseId, "/facts/batch", "{\"facts\": []}"), 422, "invalid");
        Answer refused =
                send("investigator", caseId, "/facts", fact("C", "CHARGES_FILED", "2026-03-01T10:00:00Z", """
                , "charges": {"offence": "a threat", "motivePleaded": true, "authorship": "BOTH"}"""));
        problem(refused, 422, "invalid");
        assertThat(refused.json().getList("errors.pointer")).containsExactly("/charges/offence");
        assertThat(procedure(caseId).getList("facts")).isEmpty();
    }

    private static String fact(String externalId, String kind, String occurredAt, String more) {
        return """
                {"kind": "%s", "source": "Court 3", "officialNumber": "2026-00417", "externalId": "%s",
                 "occurredAt": "%s", "persons": ["El Zurdo"]%s}""".formatted(kind, externalId, occurredAt, more);
    }

    private static String reparation(String ground, String party) {
        return """
                {"ground": "%s", "form": "SATISFACTION", "level": "INDIVIDUAL", "party": "%s",
                 "content": "A public act"}""".formatted(ground, party);
    }

    @Test
    void the_system_of_a_court_tells_facts_without_an_assignment_and_reads_nothing() {
        UUID caseId = referred();
        assignedToAnother(caseId);
        String charges = fact("C-9", "CHARGES_FILED", "2026-03-01T10:00:00Z", """
                , "charges": {"offence": "THREATS", "motivePleaded": true, "authorship": "BOTH"}""");

        Answer told = court().body(charges).post(path(caseId) + "/facts");
        assertThat(told.status()).as(told.text()).isEqualTo(201);
        Answer history =
                person("auditor").get("/v1/histories/proceeding/" + told.json().getString("proceedingId"));
        assertThat(history.json().getList("metadata.actorKind")).containsExactly("EXTERNAL");
        assertThat(court().get(path(caseId) + "/procedure").status()).isEqualTo(403);
        assertThat(court().get("/v1/investigations").status()).isEqualTo(403);
        problem(court().body(charges).post(path(UUID.randomUUID()) + "/facts"), 404, "not-found");
        INTAKE.publish(new StreamId("circle", caseId), "case-sealed.v1", """
                {"caseId": "%s"}""".formatted(caseId));
        eventually(() -> court().body(charges).post(path(caseId) + "/facts").status() == 404);
        String unknown = UUID.randomUUID().toString();
        assertThat(court().body(charges).post(path(caseId) + "/facts").text().replace(caseId.toString(), unknown))
                .as("a sealed case is no case")
                .isEqualTo(court().body(charges)
                        .post("/v1/investigations/" + unknown + "/facts")
                        .text());
    }

    private static Request court() {
        return given().token(TestParts.keycloak().tokenOfClient("court-demo"))
                .contentType("application/json")
                .header("Idempotency-Key", key());
    }

    private static Answer send(String who, UUID caseId, String what, String body) {
        return send(who, caseId, what, body, key());
    }

    private static Answer send(String who, UUID caseId, String what, String body, String key) {
        return person(who).header("Idempotency-Key", key).body(body).post(path(caseId) + what);
    }

    private static void done(Answer response) {
        assertThat(response.status()).as(response.text()).isEqualTo(200);
        assertThat(response.json().getList("recorded")).hasSize(1);
    }

    private static Json procedure(UUID caseId) {
        return person("investigator").get(path(caseId) + "/procedure").json();
    }

    /** The view, as soon as it shows so many facts. */
    private static Json shown(UUID caseId, int facts) {
        eventually(() -> procedure(caseId), shown -> shown.getList("facts").size() == facts);
        return procedure(caseId);
    }

    /** The clear bodies of the events of a stream, as they are published. */
    private String clear(String category, String id) {
        return log.stream(new StreamId(category, UUID.fromString(id))).await().atMost(Duration.ofSeconds(20)).stream()
                .map(event -> new String(event.clear(), StandardCharsets.UTF_8))
                .collect(Collectors.joining(",", "[", "]"));
    }
}
