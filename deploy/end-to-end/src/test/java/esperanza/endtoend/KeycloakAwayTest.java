package esperanza.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import esperanza.local.Keycloak;
import esperanza.local.Platform;
import esperanza.local.Service;
import esperanza.local.TestParts;
import esperanza.local.demonstration.Answer;
import esperanza.local.demonstration.Client;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Intake has a Keycloak of its own, which is killed, and intake is restarted in that time. */
class KeycloakAwayTest {

    private final Platform platform = SharedPlatform.whole();
    private final Keycloak keycloak = TestParts.keycloakOfItsOwn();
    private final Service intake = platform.service("intake").with(Map.of("ESPERANZA_KEYCLOAK_URL", keycloak.url()));

    @BeforeEach
    void intake_trusts_the_other_keycloak() {
        intake.restart();
    }

    @AfterEach
    void intake_trusts_the_shared_keycloak() {
        platform.service("intake").restart();
        keycloak.kill();
    }

    @Test
    void a_valid_token_is_still_good_and_without_any_keys_nobody_is_called_a_stranger() throws IOException {
        var outcome = Outcome.before(platform);
        try (Reports reports = Reports.sending(platform, keycloak)) {
            reports.awaitMore(10);
            var token = keycloak.tokenOfClient("hotline-demo");
            keycloak.kill();
            intake.restart();
            reports.awaitMore(10);

            intake.kill();
            Files.delete(platform.dataOf("intake").resolve("keycloak-keys.json"));
            intake.start();
            var answer = report(token);
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.text("/type")).isEqualTo("urn:esperanza:problem:keys-unavailable");
            assertThat(answer.header("Retry-After")).contains("5");

            keycloak.start();
            knowsTheSame(token, keycloak.tokenOfClient("hotline-demo"));
            reports.awaitMore(10);
            outcome.isWhole(reports);
        }
    }

    /** The key that signs, and who is who. */
    private static void knowsTheSame(String before, String after) throws IOException {
        assertThat(after).as("another process is asked anew").isNotEqualTo(before);
        assertThat(part(after, 0).required("kid")).isEqualTo(part(before, 0).required("kid"));
        assertThat(part(after, 1).required("sub")).isEqualTo(part(before, 1).required("sub"));
    }

    private static JsonNode part(String token, int number) throws IOException {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[number]));
    }

    private Answer report(String token) {
        try (var client = new Client()) {
            return client.postOnce(intake.url() + "/v1/reports", token, "never-taken", "{\"code\": \"ROJO\"}");
        }
    }
}
