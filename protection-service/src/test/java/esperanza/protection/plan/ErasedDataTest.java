package esperanza.protection.plan;

import static esperanza.runtime.Eventually.eventually;
import static esperanza.runtime.http.Request.given;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.StreamId;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.local.TestParts;
import esperanza.protection.KeycloakResource;
import esperanza.runtime.http.Answer;
import esperanza.runtime.http.Json;
import esperanza.runtime.http.Request;
import esperanza.runtime.relay.Neighbour;
import esperanza.runtime.sealing.KeyCount;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Data that intake erased are erased here too, unless the plan protects her in another case; she can always be
 * protected anew.
 */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "protection"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class ErasedDataTest {

    private final Neighbour intake = new Neighbour("intake");
    private final UUID woman = UUID.randomUUID();
    private final UUID report = UUID.randomUUID();
    private final UUID caseId = UUID.randomUUID();

    @Test
    void the_measures_of_a_plan_are_closed_when_its_only_report_was_erased_and_new_ones_can_still_be_decided() {
        refer(report, caseId);
        decide("\"2\"");
        assertThat(keys()).isEqualTo(new KeyCount(1, 0));
        erase();
        eventually(() -> keys().equals(new KeyCount(0, 1)));
        decide("\"3\"");
        assertThat(keys()).isEqualTo(new KeyCount(1, 1));
        assertThat(officer().get("/v1/protections/" + woman).json().getList("measures.type"))
                .containsExactly(null, "ESCORT");
        Json opened = officer()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"part\": \"MEASURES\", \"purpose\": \"PROTECTION\"}")
                .post("/v1/protections/" + woman + "/openings")
                .expect(200)
                .json();
        assertThat(opened.getBoolean("erased")).isTrue();
        assertThat(opened.getList("measures.description")).containsExactly(null, "Two escorts");
    }

    @Test
    void a_plan_that_another_report_feeds_keeps_what_it_has() {
        refer(report, caseId);
        refer(UUID.randomUUID(), UUID.randomUUID());
        eventually(() -> incidents() == 2);
        decide('"' + version() + '"');
        UUID erasure = erase();
        eventually(() -> isSettled(erasure));
        assertThat(keys()).isEqualTo(new KeyCount(1, 0));
    }

    @Test
    void where_she_was_safe_is_erased_with_her_plan() {
        refer(report, caseId);
        decide("\"2\"");
        String measure = read().<String>getList("measures.measureId").getFirst();
        act("risk-analyst", "/measures/" + measure + "/acceptances", "{\"by\": \"BENEFICIARY\"}")
                .expect(200);
        act("risk-analyst", "/children-assessments", "{\"found\": \"NONE\"}").expect(200);
        UUID relocation = UUID.fromString(
                act("protection-officer", "/relocations", """
                {"measureId": "%s", "person": "%s", "institution": "A house", "safePlace": "The white house"}""".formatted(measure, Threats.subject("supervisor")))
                        .expect(201)
                        .json()
                        .getString("relocationId"));
        assertThat(KeyCount.of("protection", relocation)).isEqualTo(new KeyCount(1, 0));
        erase();
        eventually(() -> KeyCount.of("protection", relocation).equals(new KeyCount(0, 1)));
        assertThat(keys()).isEqualTo(new KeyCount(0, 1));
    }

    private Answer act(String who, String path, String body) {
        String plan = "/v1/protections/" + woman;
        return Threats.command(who, plan, body).post(plan + path);
    }

    private Json read() {
        return officer().get("/v1/protections/" + woman).json();
    }

    private KeyCount keys() {
        return KeyCount.of("protection", woman);
    }

    private void refer(UUID of, UUID as) {
        intake.publish(
                new StreamId("report", of),
                "report-received.v1",
                "{\"reportId\": \"%s\", \"caseId\": \"%s\"}".formatted(of, as));
        intake.publish(new StreamId("report", of), "report-referred.v1", """
                {"reportId": "%s", "caseId": "%s", "receivedAt": "%s",
                 "imminentDanger": true, "referrals": [{"to": "PROTECTION", "basis": "CONSENT",
                  "affected": [{"party": "%s", "kind": "PERSON"}]}]}""".formatted(of, as, Instant.now(), woman));
        eventually(() -> incidents() > 0);
    }

    private UUID erase() {
        UUID erasure = UUID.randomUUID();
        intake.publish(new StreamId("report", report), "data-erased.v1", """
                {"reportId": "%s", "caseId": "%s", "erasureId": "%s", "parties": ["%s"]}""".formatted(report, caseId, erasure, woman));
        return erasure;
    }

    private void decide(String seen) {
        officer()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", seen)
                .body("""
                        {"caseId": "%s", "type": "ESCORT", "description": "Two escorts", "reasons": "A threat"}""".formatted(caseId))
                .post("/v1/protections/" + woman + "/urgent-measures")
                .expect(201);
    }

    private int incidents() {
        var found = officer().get("/v1/protections/" + woman).json().getList("incidents");
        return found == null ? 0 : found.size();
    }

    private String version() {
        return officer().get("/v1/protections/" + woman).header("ETag").replace("\"", "");
    }

    private static boolean isSettled(UUID erasure) {
        try (Connection connection = TestParts.postgres().connect("protection", "protection", "protection");
                PreparedStatement query = connection.prepareStatement(
                        "select 1 from erased_subject where erasure_id = ? and done_at is not null")) {
            query.setObject(1, erasure);
            ResultSet row = query.executeQuery();
            return row.next();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Request officer() {
        return given().token(TestParts.keycloak().tokenOfPerson("protection-officer"))
                .contentType("application/json");
    }
}
