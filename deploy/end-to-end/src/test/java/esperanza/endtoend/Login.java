package esperanza.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import esperanza.local.Platform;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The credential of a persona: a token of Keycloak, or a forgery of one. */
record Login(Platform platform) {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    /** @param said e.g. {@code person:supervisor}; the answer is empty for {@code -}, no credential */
    Optional<String> token(String said) {
        var parts = said.split(":");
        return switch (parts[0]) {
            case "-" -> Optional.empty();
            case "person" -> Optional.of(platform.keycloak().freshTokenOfPerson(parts[1]));
            case "client" -> Optional.of(platform.keycloak().freshTokenOfClient(parts[1]));
            case "altered" -> Optional.of(altered(platform.keycloak().freshTokenOfPerson(parts[1])));
            case "unsigned" -> Optional.of(unsigned(platform.keycloak().freshTokenOfPerson(parts[1])));
            case "refresh" ->
                Optional.of(answer("esperanza", password("demo-cli", parts[1]))
                        .path("refresh_token")
                        .asText());
            case "audience" -> Optional.of(platform.keycloak().freshTokenOfClient("other-audience"));
            case "realm" ->
                Optional.of(answer(parts[1], password("admin-cli", "admin"))
                        .path("access_token")
                        .asText());
            case "garbage" -> Optional.of("not.a.token");
            default -> throw new IllegalArgumentException(said);
        };
    }

    /** The token with the name changed from supervisor to custodian, under the signature of the original. */
    private static String altered(String token) {
        var parts = token.split("\\.");
        var payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        return parts[0] + '.' + encoded(payload.replace("supervisor", "custodian")) + '.' + parts[2];
    }

    private static String unsigned(String token) {
        return encoded("{\"alg\": \"none\", \"typ\": \"JWT\"}") + '.' + token.split("\\.")[1] + '.';
    }

    private static String encoded(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> password(String client, String name) {
        return Map.of("grant_type", "password", "client_id", client, "username", name, "password", name);
    }

    private JsonNode answer(String realm, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var address = platform.keycloak().url() + "/realms/" + realm + "/protocol/openid-connect/token";
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var given = http.send(request, BodyHandlers.ofString());
            if (given.statusCode() != 200) {
                throw new IllegalStateException(realm + ": " + given.statusCode() + ' ' + given.body());
            }
            return new ObjectMapper().readTree(given.body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
