package esperanza.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.local.Platform;
import esperanza.local.demonstration.Answer;
import esperanza.local.demonstration.Client;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** Keycloak is killed, and intake is restarted in that time. */
class KeycloakAwayTest {

    private final Platform platform = SharedPlatform.whole();

    @Test
    void a_valid_token_is_still_good_and_without_any_keys_nobody_is_called_a_stranger() throws IOException {
        var outcome = Outcome.before(platform);
        try (Reports reports = Reports.sending(platform)) {
            reports.awaitMore(10);
            var token = platform.keycloak().tokenOfClient("hotline-demo");
            platform.keycloak().kill();
            platform.service("intake").restart();
            reports.awaitMore(10);

            platform.service("intake").kill();
            Files.delete(platform.dataOf("intake").resolve("keycloak-keys.json"));
            platform.service("intake").start();
            var answer = report(token);
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.text("/type")).isEqualTo("urn:esperanza:problem:keys-unavailable");
            assertThat(answer.header("Retry-After")).contains("5");

            platform.keycloak().start();
            reports.awaitMore(10);
            outcome.isWhole(reports);
        }
    }

    private Answer report(String token) {
        try (var client = new Client()) {
            return client.postOnce(
                    platform.service("intake").url() + "/v1/reports", token, "never-taken", "{\"code\": \"ROJO\"}");
        }
    }
}
