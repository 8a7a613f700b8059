package esperanza.investigation.file;

import static esperanza.investigation.file.Callers.begun;
import static esperanza.investigation.file.Callers.first;
import static esperanza.investigation.file.Callers.hypotheses;
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
import esperanza.runtime.relay.Neighbour;
import esperanza.runtime.sealing.KeyCount;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Data that intake erased are erased here too, on real PostgreSQL, Kafka and Keycloak; the file goes on. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "investigation"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class ErasedDataTest {

    private final Neighbour intake = new Neighbour("intake");
    private final UUID report = UUID.randomUUID();
    private final UUID caseId = UUID.randomUUID();
    private final String file = "/v1/investigations/" + caseId;

    @Test
    void the_reasons_of_a_file_are_closed_when_its_report_was_erased() {
        intake.publish(
                new StreamId("report", report),
                "report-received.v1",
                "{\"reportId\": \"%s\", \"caseId\": \"%s\"}".formatted(report, caseId));
        intake.publish(
                new StreamId("report", report), "report-referred.v1", """
                {"reportId": "%s", "caseId": "%s", "receivedAt": "%s", "imminentDanger": false,
                 "referrals": [{"to": "INVESTIGATION", "basis": "CONSENT", "affected": []}]}""".formatted(report, caseId, Instant.now()));
        begun(caseId);
        done(command("\"1\"").post(file + "/taking"));
        done(command("\"1\"")
                .body("{\"reasons\": \"Her work for the river\"}")
                .post(file + first(caseId) + "/adoption"));
        assertThat(KeyCount.of("investigation", caseId)).isEqualTo(new KeyCount(1, 0));

        intake.publish(
                new StreamId("report", report), "data-erased.v1", """
                {"reportId": "%s", "caseId": "%s", "erasureId": "%s", "parties": []}""".formatted(report, caseId, UUID.randomUUID()));
        eventually(() -> KeyCount.of("investigation", caseId).equals(new KeyCount(0, 1)));
        assertThat(hypotheses(caseId).getList("items.status")).containsExactly("ACTIVE");
        Json opened = investigator()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"part\": \"HYPOTHESES\", \"purpose\": \"INVESTIGATION\"}")
                .post(file + "/openings")
                .expect(200)
                .json();
        assertThat(opened.getBoolean("erased")).isTrue();
        assertThat(opened.getList("events.event")).containsExactly("hypothesis-adopted");
        assertThat(opened.getList("events.content.reasons.erased")).containsExactly(true);
    }

    private static void done(Answer response) {
        assertThat(response.status()).as(response.text()).isEqualTo(200);
    }

    private static Request command(String seen) {
        return investigator()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", seen);
    }

    private static Request investigator() {
        return given().token(TestParts.keycloak().tokenOfPerson("investigator")).contentType("application/json");
    }
}
