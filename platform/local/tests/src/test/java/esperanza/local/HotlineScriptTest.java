package esperanza.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An administrator makes, lists and ends hotlines by {@code deploy/hotline}, at a real Keycloak. */
class HotlineScriptTest {

    private static final String NAME = "hotline-" + UUID.randomUUID().toString().substring(0, 8);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Keycloak keycloak = TestParts.keycloak();

    private record Ran(int status, List<String> output, String errors) {}

    @Test
    void a_hotline_that_is_made_gets_a_token_with_its_right_until_it_is_ended() throws Exception {
        var made = hotline("add", NAME);
        assertThat(made.status()).as(made.errors()).isZero();
        assertThat(made.output())
                .hasSize(3)
                .startsWith("client_id " + NAME)
                .endsWith("institution " + NAME.toUpperCase(Locale.ROOT).replace('-', '_'));
        var secret = made.output().get(1).substring("client_secret ".length());

        var claims = claims(token(secret));
        assertThat(claims.at("/realm_access/roles").toString()).isEqualTo("[\"hotline\"]");
        assertThat(claims.path("aud").asText()).isEqualTo("esperanza");
        assertThat(claims.path("azp").asText()).isEqualTo(NAME);
        assertThat(claims.path("institution").asText())
                .isEqualTo(made.output().get(2).substring("institution ".length()));

        assertThat(hotline("add", NAME)).isEqualTo(new Ran(1, List.of(), "There is a client " + NAME + " already\n"));
        assertThat(hotline("list").output())
                .anyMatch(line -> line.startsWith("hotline-demo\tHOTLINE_DEMO\t") && line.endsWith("\topen"))
                .anyMatch(line -> line.startsWith(NAME) && line.endsWith("\topen"));

        assertThat(hotline("end", NAME).status()).isZero();
        assertThat(token(secret).statusCode()).isEqualTo(401);
        assertThat(hotline("list").output()).anyMatch(line -> line.startsWith(NAME) && line.endsWith("\tended"));
    }

    @Test
    void a_client_that_is_no_hotline_is_left_alone_and_a_wrong_word_is_told() throws Exception {
        assertThat(hotline("end", "court-demo")).isEqualTo(new Ran(1, List.of(), "court-demo is no hotline\n"));
        assertThat(hotline("end", "unknown")).isEqualTo(new Ran(1, List.of(), "There is no hotline unknown\n"));
        assertThat(hotline("add", "No Name").status()).isEqualTo(1);
        assertThat(hotline("remove", NAME).status()).isEqualTo(2);
    }

    private Ran hotline(String... words) throws Exception {
        var command = new ArrayList<>(List.of("deploy/hotline"));
        command.addAll(List.of(words));
        var started =
                new ProcessBuilder(command).directory(Repository.here().root().toFile());
        started.environment()
                .putAll(Map.of("ESPERANZA_KEYCLOAK", keycloak.url(), "ESPERANZA_KEYCLOAK_PASSWORD", "admin"));
        var process = started.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), output.lines().toList(), errors);
    }

    private HttpResponse<String> token(String secret) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var form = "grant_type=client_credentials&client_id=" + NAME + "&client_secret=" + secret;
            return http.send(
                    HttpRequest.newBuilder(URI.create(keycloak.issuer() + "/protocol/openid-connect/token"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    private static JsonNode claims(HttpResponse<String> answer) throws IOException {
        var token = JSON.readTree(answer.body()).path("access_token").asText();
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }
}
