package esperanza.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** A running Keycloak with the realm {@code esperanza}, as its clients see it. */
public interface Keycloak extends Part {

    default String url() {
        return "http://127.0.0.1:" + port();
    }

    /** The {@code iss} of every token: stable as long as the port is. */
    default String issuer() {
        return url() + "/realms/esperanza";
    }

    @Override
    default boolean answers() {
        return Http.status(issuer() + "/.well-known/openid-configuration") == 200;
    }

    /** @return an access token of a client; the secret of each demo client is its name */
    default String tokenOfClient(String client) {
        return token(Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", client));
    }

    /**
     * @return an access token of a demo user; the name of each demo user is the name of the role, and so is the
     *     password
     */
    default String tokenOfPerson(String name) {
        return token(Map.of("grant_type", "password", "client_id", "demo-cli", "username", name, "password", name));
    }

    private String token(Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(issuer() + "/protocol/openid-connect/token"))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new PartFailure("Keycloak gives no token: " + answer.statusCode() + " " + answer.body());
            }
            return new ObjectMapper()
                    .readTree(answer.body())
                    .path("access_token")
                    .asText();
        } catch (IOException e) {
            throw new PartFailure("Keycloak does not answer at " + url(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailure("Interrupted while waiting for a token", e);
        }
    }
}
