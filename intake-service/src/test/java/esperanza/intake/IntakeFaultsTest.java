package esperanza.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.local.TestParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** The database goes away, clients hang up, a body has no length: nothing is lost, nothing half-written, nothing leaks. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class IntakeFaultsTest {

    private static final String REPORT = "{\"account\": \"a threat\", \"consents\": {\"PROTECTION\": \"GRANTED\"}}";

    @Inject
    Pool pool;

    @Test
    void with_the_database_away_nothing_is_acknowledged_and_the_same_call_succeeds_later() {
        String key = UUID.randomUUID().toString();
        TestParts.postgres().kill();
        Response away = submit(key);
        TestParts.postgres().start();
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.header("Retry-After")).isEqualTo("2");
        assertThat(away.contentType()).startsWith("application/problem+json");

        eventually(() -> submit(key).statusCode() == 201);
        String id = submit(key).jsonPath().getString("reportId");
        assertThat(number("select count(*) from event where category = 'report' and id = '" + id + "'"))
                .isEqualTo(2);
    }

    @Test
    void clients_that_hang_up_in_the_middle_leave_no_connection_taken_and_no_report_half_written() throws IOException {
        String token = TestParts.keycloak().tokenOfClient("hotline-demo");
        for (int n = 0; n < 100; n++) {
            hangUp(token, n % 2 == 0 ? REPORT.length() : REPORT.length() * 2);
        }
        eventually(() -> busyConnections() == 0);
        assertThat(submit(UUID.randomUUID().toString()).statusCode()).isEqualTo(201);
        assertThat(number("select count(*) from stream s where category = 'report' and version <> 2"
                        + " and exists (select 1 from event e where e.category = s.category and e.id = s.id"
                        + " and e.type = 'esperanza.intake.report-referred.v1' and s.version < 2)"))
                .isZero();
        assertThat(number("select max(position) - count(*) from event")).isZero();
    }

    @Test
    void a_body_that_never_says_how_long_it_is_has_a_limit_too() throws IOException {
        String token = TestParts.keycloak().tokenOfClient("hotline-demo");
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            String head = "POST /v1/reports HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                    + "\r\nIdempotency-Key: k\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            byte[] chunk = ("1000\r\n" + "x".repeat(0x1000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            assertThat(refusedWhileSending(socket, chunk)).isTrue();
        }
    }

    /** 413, or the connection is closed: either way the sending ends long before ten megabytes. */
    private static boolean refusedWhileSending(Socket socket, byte[] chunk) {
        try {
            for (int n = 0; n < 2_500; n++) {
                socket.getOutputStream().write(chunk);
                if (socket.getInputStream().available() > 0) {
                    return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII)
                            .equals("HTTP/1.1 413");
                }
            }
            return false;
        } catch (IOException closed) {
            return true;
        }
    }

    private static void hangUp(String token, int announced) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            String request = "POST /v1/reports HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                    + "\r\nIdempotency-Key: " + UUID.randomUUID()
                    + "\r\nContent-Type: application/json\r\nContent-Length: "
                    + announced + "\r\n\r\n" + REPORT;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Response submit(String key) {
        return given().auth()
                .oauth2(TestParts.keycloak().tokenOfClient("hotline-demo"))
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(REPORT)
                .post("/v1/reports");
    }

    private long busyConnections() {
        return number("select count(*) from pg_stat_activity where datname = current_database()"
                + " and state in ('idle in transaction', 'active') and pid <> pg_backend_pid()");
    }

    private long number(String sql) {
        return pool.query(sql)
                .execute()
                .await()
                .atMost(Duration.ofSeconds(10))
                .iterator()
                .next()
                .getLong(0);
    }

    private static void eventually(BooleanSupplier there) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!there.getAsBoolean()) {
            assertThat(System.nanoTime()).as("within 30 s").isLessThan(deadline);
        }
    }
}
