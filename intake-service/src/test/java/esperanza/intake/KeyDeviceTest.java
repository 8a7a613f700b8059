package esperanza.intake;

import static esperanza.intake.Callers.key;
import static esperanza.intake.Callers.person;
import static esperanza.intake.Callers.problem;
import static esperanza.runtime.Eventually.eventually;
import static esperanza.runtime.http.Request.given;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.runtime.http.Answer;
import esperanza.runtime.http.Json;
import esperanza.runtime.operations.Management;
import esperanza.runtime.sealing.KeyCount;
import esperanza.runtime.start.Settings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Intake with its keys in a device, as in production: on SoftHSM2 and real PostgreSQL, Kafka and Keycloak. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
@QuarkusTestResource(value = KeyDevice.class, restrictToAnnotatedClass = true)
class KeyDeviceTest {

    private static final String REPORT = "{\"account\": \"They follow me\", \"receipt\": true}";

    @Inject
    Settings settings;

    /** Right after its start, intake keeps reports on its disk and answers 202. */
    @BeforeEach
    void commands_are_taken() {
        eventually(() -> Management.get("/q/health/ready").text().contains("\"commands\": \"taken\""));
    }

    @Test
    void reports_are_sealed_and_a_rotation_changes_neither_what_opens_nor_receipts_nor_what_a_repetition_answers() {
        String key = key();
        Answer report = reported(key);
        assertThat(report.status()).as(report.text()).isEqualTo(201);
        assertThat(settings.data().resolve("keys.p12")).doesNotExist();

        assertThat(rotated("the weekly one").status()).isEqualTo(202);
        eventually(() -> keys().getString("rotation.doneAt") != null);
        assertThat(keys().getList("epochs.epoch")).containsExactly(1, 2);
        assertThat(keys().getString("epochs[0].destroyedAt")).isNotNull();
        assertThat(keys().getInt("epochs[0].keys")).isZero();
        assertThat(keys().getInt("epochs[1].keys")).isPositive();
        assertThat(keys().getInt("rotation.epoch")).isEqualTo(2);

        assertThat(reported(key).text()).isEqualTo(report.text());
        String id = report.json().getString("reportId");
        assertThat(person("intake-officer")
                        .header("Idempotency-Key", key())
                        .body("{\"part\": \"ACCOUNT\", \"purpose\": \"TRIAGE\"}")
                        .post("/v1/reports/" + id + "/openings")
                        .json()
                        .getString("told.account"))
                .isEqualTo("They follow me");
        String caseId = person("intake-officer").get("/v1/reports/" + id).json().getString("caseId");
        person("tech-admin")
                .body("{\"subject\": \"" + caseId + "\", \"reason\": \"opened by somebody who should not have\"}")
                .post("/v1/operations/keys/renewal")
                .expect(204);
        assertThat(KeyCount.of("intake", UUID.fromString(caseId))).isEqualTo(new KeyCount(2, 0));
        problem(
                person("tech-admin")
                        .body("{\"subject\": \"00000000-0000-0000-0000-000000000000\", \"reason\": \"x\"}")
                        .post("/v1/operations/keys/renewal"),
                404,
                "not-found");
        given().contentType("application/json")
                .body("{\"receipt\": \"" + report.json().getString("receipt") + "\"}")
                .post("/v1/public/conversation")
                .expect(200);
    }

    @Test
    void a_rotation_needs_a_reason_and_somebody_who_operates() {
        problem(rotated(" "), 422, "invalid");
        problem(
                person("supervisor").body("{\"reason\": \"x\"}").post("/v1/operations/keys/rotation"),
                403,
                "wrong-role");
    }

    private static Answer reported(String key) {
        return given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(REPORT)
                .post("/v1/public/reports");
    }

    private static Answer rotated(String reason) {
        return person("tech-admin").body("{\"reason\": \"" + reason + "\"}").post("/v1/operations/keys/rotation");
    }

    private static Json keys() {
        return person("tech-admin").get("/v1/operations/keys").json();
    }
}
