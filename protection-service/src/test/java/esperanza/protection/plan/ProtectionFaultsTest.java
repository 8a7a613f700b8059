package esperanza.protection.plan;

import static esperanza.runtime.Eventually.eventually;
import static esperanza.runtime.http.Request.given;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.local.TestParts;
import esperanza.protection.KeycloakResource;
import esperanza.runtime.http.Answer;
import esperanza.runtime.http.Request;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The database goes away, bodies are too large, tokens are invented, clients hang up: each caller gets the answer that
 * fits.
 */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "protection"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class ProtectionFaultsTest {

    private static final String PLAN = "/v1/protections/" + UUID.randomUUID();
    private static final int LIMIT = 256 * 1024;

    @Test
    void with_the_database_away_whoever_reads_is_told_to_come_back() {
        TestParts.postgres().kill();
        List<Answer> answers = Stream.of(
                        as("protection-officer", "/v1/protections"),
                        as("protection-officer", "/v1/protections?atLeast=1"),
                        as("protection-officer", PLAN),
                        as("auditor", "/v1/histories/plan/" + UUID.randomUUID()),
                        as("tech-admin", "/v1/operations/parked"))
                .toList();
        TestParts.postgres().start();
        assertThat(answers).allSatisfy(away -> {
            assertThat(away.status()).as(away.text()).isEqualTo(503);
            assertThat(away.header("Retry-After")).isEqualTo("2");
            assertThat(away.contentType()).startsWith("application/problem+json");
            assertThat(away.json().getString("title")).isEqualTo("Not known to be stored; send the same request again");
        });
        eventually(
                Duration.ofSeconds(30),
                () -> as("protection-officer", "/v1/protections").status() == 200);
    }

    @Test
    void a_body_that_says_that_it_is_too_large_is_a_413_that_says_so() throws Exception {
        tooLarge(send(BodyPublishers.ofString("x".repeat(LIMIT + 1))));
    }

    @Test
    void a_body_up_to_the_limit_is_read_whether_it_says_its_size_or_not() throws Exception {
        String body = "{\"note\": \"" + "x".repeat(LIMIT - 12) + "\"}";
        assertThat(body).hasSize(LIMIT);
        assertThat(send(BodyPublishers.ofString(body)).statusCode()).isEqualTo(404);
        byte[] bytes = body.getBytes(StandardCharsets.US_ASCII);
        assertThat(send(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_token_of_a_key_that_keycloak_does_not_have_is_a_401() {
        String head = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\": \"RS256\", \"kid\": \"invented\"}".getBytes(StandardCharsets.US_ASCII));
        Answer refused = given().token(head + ".e30.e30").get(PLAN);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void a_client_that_hangs_up_is_no_error_of_ours() throws IOException {
        String token = TestParts.keycloak().tokenOfPerson("protection-officer");
        try (Complaints complaints = Complaints.heard()) {
            for (int n = 0; n < 100; n++) {
                hangUp(token, n % 2 == 0 ? 2 : 4_000, n % 3 == 0 ? "Transfer-Encoding: chunked" : "X-Nothing: 0");
            }
            for (int n = 0; n < 10; n++) {
                assertThat(as("protection-officer", PLAN).status()).isEqualTo(404);
            }
            assertThat(complaints.soFar()).isEmpty();
        }
    }

    private static void hangUp(String token, int announced, String header) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", Request.port())) {
            String length = header.startsWith("Transfer") ? header : "Content-Length: " + announced;
            String body = header.startsWith("Transfer") ? "2\r\n{}\r\n" : "{}";
            String request = "POST " + PLAN + "/measures/" + UUID.randomUUID() + "/handover HTTP/1.1\r\n"
                    + "Host: localhost\r\nAuthorization: Bearer " + token + "\r\nIdempotency-Key: " + UUID.randomUUID()
                    + "\r\nIf-Match: \"1\"\r\nContent-Type: application/json\r\n" + length + "\r\n\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.setSoLinger(announced > 2, 0); // linger 0 ends the connection by RST instead of FIN
        }
    }

    private static HttpResponse<String> send(HttpRequest.BodyPublisher body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        Request.address(PLAN + "/measures/" + UUID.randomUUID() + "/handover"))
                .version(HttpClient.Version.HTTP_1_1)
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + TestParts.keycloak().tokenOfPerson("protection-officer"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"0\"")
                .header("Content-Type", "application/json")
                .POST(body)
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString());
        }
    }

    private static void tooLarge(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("urn:esperanza:problem:too-large");
    }

    private static Answer as(String role, String path) {
        return given().token(TestParts.keycloak().tokenOfPerson(role)).get(path);
    }
}
