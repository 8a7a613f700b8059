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
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Gets access tokens and keeps each for ten of its fifteen minutes, because Keycloak needs more time to check a
 * password than a service needs for most requests. A Keycloak that was killed or restarted is another process: its
 * tokens are new.
 */
final class Tokens {

    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<Question, Token> KNOWN = new ConcurrentHashMap<>();

    private record Question(String issuer, long process, Map<String, String> form) {}

    private record Token(String text, long askedAt) {

        boolean isGood() {
            return System.nanoTime() - askedAt < KEPT.toNanos();
        }
    }

    private Tokens() {}

    /** A known token, else a new one. Two threads that ask for the same token at once wait for one answer. */
    static String kept(Keycloak keycloak, Map<String, String> form) {
        var question = new Question(keycloak.issuer(), keycloak.pid(), form);
        return KNOWN.compute(
                        question,
                        (asked, known) -> known != null && known.isGood()
                                ? known
                                : new Token(fresh(keycloak, form), System.nanoTime()))
                .text();
    }

    static String subject(String token) {
        try {
            return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]))
                    .path("sub")
                    .asText();
        } catch (IOException e) {
            throw new PartFailure("A token cannot be read", e);
        }
    }

    static String fresh(Keycloak keycloak, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(keycloak.issuer() + "/protocol/openid-connect/token"))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            var answer = HTTP.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new PartFailure("Keycloak gives no token: " + answer.statusCode() + " " + answer.body());
            }
            return JSON.readTree(answer.body()).path("access_token").asText();
        } catch (IOException e) {
            throw new PartFailure("Keycloak does not answer at " + keycloak.url(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailure("Interrupted while waiting for a token", e);
        }
    }
}
