package esperanza.intake;

import static esperanza.intake.Callers.TRIAGE;
import static esperanza.intake.Callers.key;
import static esperanza.intake.Callers.person;
import static esperanza.runtime.Eventually.eventually;
import static esperanza.runtime.http.Request.given;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.local.TestParts;
import esperanza.runtime.http.Answer;
import esperanza.runtime.http.Request;
import esperanza.runtime.operations.Metrics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The database goes away, clients hang up, a body has no length: nothing is lost, nothing half-written, nothing leaks.
 */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class IntakeFaultsTest {

    private static final String REPORT =
            "{\"account\": \"a threat\", \"parties\": [{\"kind\": \"PERSON\"}], \"consents\": {\"PROTECTION\": \"GRANTED\"}}";

    private static final Executor EACH_A_THREAD = work -> Thread.ofVirtual().start(work);

    @Inject
    Pool pool;

    @Test
    void with_the_database_away_a_report_is_kept_on_the_disk_and_stored_once_when_it_is_back() {
        String key = key();
        TestParts.postgres().kill();
        Answer kept = submit(key, REPORT);
        Answer again = submit(key, REPORT);
        Answer misused = submit(key, "{\"account\": \"other words\"}");
        Answer anybodys = given().contentType("application/json")
                .body("{\"account\": \"from anyone\", \"receipt\": true}")
                .post("/v1/public/reports");
        assertThat(spooled()).isEqualTo(2);
        TestParts.postgres().start();
        assertThat(kept.status()).as(kept.text()).isEqualTo(202);
        assertThat(kept.json().getList("next.what")).containsExactly("TRIAGE");
        assertThat(again.status()).isEqualTo(202);
        assertThat(again.text()).isEqualTo(kept.text());
        assertThat(misused.status()).isEqualTo(422);
        assertThat(anybodys.status()).isEqualTo(202);

        eventually(() -> spooled() == 0);
        String id = kept.json().getString("reportId");
        assertThat(types(id)).isEqualTo("report-received report-referred");
        Answer stored = submit(key, REPORT);
        assertThat(stored.status()).isEqualTo(201);
        assertThat(stored.text())
                .as("the clock counts from the first acceptance")
                .isEqualTo(kept.text());
        assertThat(followed(anybodys)).isEqualTo(anybodys.json().getString("reportId"));
    }

    @Test
    void what_was_taken_under_a_used_key_while_nobody_could_know_is_stored_all_the_same() {
        String key = key();
        String first = "{\"account\": \"one\", \"receipt\": true}";
        Answer before = submit(key, first);
        assertThat(before.status()).isEqualTo(201);
        TestParts.postgres().kill();
        Answer kept = submit(key, first.replace("one", "another"));
        TestParts.postgres().start();
        assertThat(kept.status()).isEqualTo(202);
        String id = kept.json().getString("reportId");
        assertThat(id).isNotEqualTo(before.json().getString("reportId"));
        eventually(() -> spooled() == 0);
        assertThat(types(id)).isEqualTo("report-received");
        Answer again = submit(key, first.replace("one", "another"));
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(kept.text());
        assertThat(submit(key, first.replace("one", "a third")).status()).isEqualTo(422);
        assertThat(followed(kept)).isEqualTo(id);
        assertThat(followed(before)).isEqualTo(before.json().getString("reportId"));
    }

    @Test
    void with_the_database_away_officers_are_told_to_come_back_and_the_same_triage_succeeds_once() {
        String id = submit(key()).json().getString("reportId");
        String key = key();
        assertThat(read(id).status()).isEqualTo(200);
        TestParts.postgres().kill();
        Answer read = read(id);
        Answer triaged = triage(id, key);
        TestParts.postgres().start();
        for (Answer away : List.of(read, triaged)) {
            assertThat(away.status()).as(away.text()).isEqualTo(503);
            assertThat(away.header("Retry-After")).isEqualTo("2");
            assertThat(away.contentType()).startsWith("application/problem+json");
        }

        eventually(() -> {
            int status = triage(id, key).status();
            assertThat(status).isIn(200, 503);
            return status == 200;
        });
        assertThat(triage(id, key).status()).isEqualTo(200);
        eventually(() -> read(id).status() == 200);
        assertThat(types(id)).isEqualTo("report-received report-referred report-triaged danger-recognised");
    }

    /**
     * Neither the answer nor its time tells a guesser how nearly right a receipt is: a mistyped one is looked up as
     * well.
     */
    @Test
    void with_the_database_away_a_mistyped_receipt_is_answered_as_an_unknown_one() {
        TestParts.postgres().kill();
        for (String receipt : List.of("0000-0000-0000-0000-00001", "0000-0000-0000-0000-00000", "none")) {
            assertThat(given().contentType("application/json")
                            .body("{\"receipt\": \"" + receipt + "\"}")
                            .post("/v1/public/conversation")
                            .status())
                    .as(receipt)
                    .isEqualTo(503);
        }
        TestParts.postgres().start();
    }

    @Test
    void clients_that_hang_up_in_the_middle_leave_no_connection_taken_and_no_report_half_written() throws IOException {
        String token = TestParts.keycloak().tokenOfClient("hotline-demo");
        List<String> keys = new ArrayList<>();
        for (int n = 0; n < 100; n++) {
            keys.add(key());
            hangUp(token, keys.getLast(), n % 2 == 0 ? REPORT.length() : REPORT.length() * 2);
        }
        eventually(() -> busyConnections() == 0);
        for (String key : keys) {
            Answer again = submit(key);
            assertThat(again.status()).as(again.text()).isEqualTo(201);
            assertThat(types(again.json().getString("reportId"))).isEqualTo("report-received report-referred");
        }
        assertThat(number("select max(position) - count(*) from event")).isZero();
    }

    @Test
    void readers_that_hang_up_while_their_query_hangs_give_their_connections_back() throws Exception {
        String officer = TestParts.keycloak().tokenOfPerson("intake-officer");
        try (Connection other = TestParts.postgres().connect("intake", "postgres", "postgres");
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table report_queue in access exclusive mode");
            List<Socket> readers = new ArrayList<>();
            for (int n = 0; n < 50; n++) {
                readers.add(asksForTheQueue(officer));
            }
            eventually(() -> waitingForTheLock(statement) >= 8);
            for (Socket reader : readers) {
                reader.setSoLinger(true, 0);
                reader.close();
            }
            for (int n = 0; n < 20; n++) {
                queue("nobody"); // new connections go round the event loops: each noticed the loss by now
            }
            other.rollback();
        }

        List<CompletableFuture<Integer>> answers = IntStream.range(0, 12)
                .mapToObj(
                        n -> CompletableFuture.supplyAsync(() -> queue(officer).status(), EACH_A_THREAD))
                .toList();
        for (CompletableFuture<Integer> answer : answers) {
            assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo(200);
        }
        eventually(() -> connectionsInUse() == 0);
    }

    @Test
    void a_body_that_never_says_how_long_it_is_has_a_limit_too() throws IOException {
        String token = TestParts.keycloak().tokenOfClient("hotline-demo");
        try (Socket socket = new Socket("127.0.0.1", Request.port())) {
            socket.setSoTimeout(10_000);
            String head = "POST /v1/reports HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                    + "\r\nIdempotency-Key: k\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            byte[] chunk = ("1000\r\n" + "x".repeat(0x1000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            assertThat(refusedWhileSending(socket, chunk)).isTrue();
        }
    }

    /** Either 413 or a closed connection: the sending ends long before 10 MB. */
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

    private static void hangUp(String token, String key, int announced) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", Request.port())) {
            socket.setSoLinger(true, 0);
            String request = "POST /v1/reports HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                    + "\r\nIdempotency-Key: " + key
                    + "\r\nContent-Type: application/json\r\nContent-Length: "
                    + announced + "\r\n\r\n" + REPORT;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The answer to the receipt of this report. */
    private static String followed(Answer report) {
        return given().contentType("application/json")
                .body("{\"receipt\": \"" + report.json().getString("receipt") + "\"}")
                .post("/v1/public/conversation")
                .json()
                .getString("standing.reportId");
    }

    private static Answer submit(String key) {
        return submit(key, REPORT);
    }

    private static Answer submit(String key, String report) {
        return given().token(TestParts.keycloak().tokenOfClient("hotline-demo"))
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(report)
                .post("/v1/reports");
    }

    private static Socket asksForTheQueue(String officer) throws IOException {
        Socket socket = new Socket("127.0.0.1", Request.port());
        String request = "GET /v1/reports HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + officer + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static Answer queue(String officer) {
        return given().token(officer).get("/v1/reports");
    }

    private static Answer read(String report) {
        return person("intake-officer").get("/v1/reports/" + report);
    }

    private static Answer triage(String report, String key) {
        return person("intake-officer")
                .header("Idempotency-Key", key)
                .header("If-Match", "\"2\"")
                .body(TRIAGE)
                .post("/v1/reports/" + report + "/triage");
    }

    private static long waitingForTheLock(Statement statement) {
        try (ResultSet rows = statement.executeQuery(
                "select count(*) from pg_locks where relation = 'report_queue'::regclass and not granted")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double connectionsInUse() {
        return metric("sql_pool_active{pool_name=\"__vertx.DEFAULT\"");
    }

    private static int spooled() {
        return (int) metric("esperanza_spool_reports");
    }

    private static double metric(String name) {
        return Metrics.first(name);
    }

    /** The event types of a report, in order. */
    private String types(String report) {
        return pool.query("select string_agg(split_part(type, '.', 3), ' ' order by version) from event"
                        + " where category = 'report' and id = '" + report + "'")
                .execute()
                .await()
                .atMost(Duration.ofSeconds(10))
                .iterator()
                .next()
                .getString(0);
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
}
