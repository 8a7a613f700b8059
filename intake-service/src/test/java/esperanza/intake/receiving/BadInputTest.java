package esperanza.intake.receiving;

import static esperanza.intake.Callers.key;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.intake.Callers;
import esperanza.intake.KeycloakResource;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.local.TestParts;
import esperanza.runtime.http.Json;
import esperanza.runtime.http.Request;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The catalogue of bad input at intake's doors, each entry by its number. Input that breaks the protocol is refused
 * with a problem and leaves nothing behind.
 * Odd content of a report is accepted with a warning. Bytes are sent exactly as written here.
 */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class BadInputTest {

    private static final String GOOD = "{\"account\": \"x\"}";
    private static final String EVENTS = "select count(*) from event where type like '%report-received%'";

    @Inject
    Pool pool;

    /** Number and title, headers that replace those of a good request, body, status, problem. */
    static List<Arguments> refused() {
        return List.of(
                bad("BI-01 cut off in the middle", Map.of(), utf8("{\"account\": \"x\", \"par"), 400, "malformed-json"),
                bad(
                        "BI-03 nested 10,000 deep",
                        Map.of(),
                        utf8("[".repeat(10_000) + "]".repeat(10_000)),
                        400,
                        "malformed-json"),
                bad("BI-04 more than 512 KiB", Map.of(), utf8("\"" + "x".repeat(600_000) + "\""), 413, "too-large"),
                bad(
                        "BI-05 bytes that are no UTF-8",
                        Map.of(),
                        new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xC3, 0x28, '"', '}'},
                        400,
                        "malformed-json"),
                bad("BI-08 a number that is none", Map.of(), utf8("{\"account\": NaN}"), 400, "malformed-json"),
                bad("BI-08 a leading zero", Map.of(), utf8("{\"account\": 01}"), 400, "malformed-json"),
                bad("BI-08 something behind the end", Map.of(), utf8(GOOD + " {}"), 400, "malformed-json"),
                bad(
                        "BI-11 plain text",
                        Map.of("Content-Type", "text/plain"),
                        utf8(GOOD),
                        415,
                        "unsupported-media-type"),
                bad(
                        "BI-12 packed",
                        Map.of("Content-Encoding", "gzip"),
                        gzip(GOOD),
                        415,
                        "unsupported-content-encoding"),
                bad(
                        "BI-21 no Idempotency-Key",
                        Map.of("Idempotency-Key", ""),
                        utf8(GOOD),
                        400,
                        "idempotency-key-missing"),
                bad(
                        "BI-21 a key of 201 characters",
                        Map.of("Idempotency-Key", "k".repeat(201)),
                        utf8(GOOD),
                        400,
                        "idempotency-key-too-long"),
                bad(
                        "BI-41 alg none",
                        bearer("eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0."),
                        utf8(GOOD),
                        401,
                        "unauthenticated"),
                bad(
                        "BI-41 a key id that walks",
                        bearer("eyJhbGciOiJSUzI1NiIsImtpZCI6Ii4uLy4uL2V0Yy9wYXNzd2QifQ.eyJzdWIiOiJhIn0.AAAA"),
                        utf8(GOOD),
                        401,
                        "unauthenticated"),
                bad("BI-42 no token", Map.of("Authorization", ""), utf8(GOOD), 401, "unauthenticated"),
                bad(
                        "BI-42 for another audience",
                        bearer(TestParts.keycloak().tokenOfClient("other-audience")),
                        utf8(GOOD),
                        401,
                        "unauthenticated"),
                bad("nothing reported", Map.of(), utf8("{\"channel\": \"HOTLINE\"}"), 422, "nothing-reported"),
                bad("nothing at all", Map.of(), new byte[0], 400, "malformed-json"));
    }

    /** Number and title, body, expected warnings. */
    static List<Arguments> odd() {
        return List.of(
                odd("BI-02 a property said twice", "{\"account\": \"one\", \"account\": \"two\"}", " said-twice"),
                odd("BI-06 the character NUL", "{\"account\": \"a \\u0000 b\"}"),
                odd("BI-07 half a surrogate", "{\"account\": \"\\ud800\"}"),
                odd("BI-08 a number beyond all", "{\"account\": \"x\", \"code\": 1e400}", "/code wrong-type"),
                odd(
                        "BI-08 an exponent beyond all",
                        "{\"account\": \"x\", \"code\": 1e99999999999}",
                        "/code wrong-type"),
                odd(
                        "BI-08 four hundred digits",
                        "{\"account\": \"x\", \"code\": " + "9".repeat(400) + "}",
                        "/code wrong-type"),
                odd(
                        "BI-09 a state of one's own",
                        "{\"account\": \"x\", \"status\": \"CLOSED\", \"caseId\": 1}",
                        "/status unknown-property",
                        "/caseId unknown-property"),
                odd(
                        "BI-10 an array for an object",
                        "{\"account\": \"x\", \"place\": [], \"contact\": \"me\"}",
                        "/place wrong-type",
                        "/contact wrong-type"),
                odd(
                        "BI-30 a day that is none",
                        "{\"account\": \"x\", \"occurred\": {\"from\": \"2025-02-30\"}}",
                        "/occurred/from odd-date"),
                odd(
                        "BI-30 a leap second",
                        "{\"account\": \"x\", \"occurred\": {\"from\": \"2016-12-31T23:59:60Z\"}}",
                        "/occurred/from odd-date"),
                odd(
                        "BI-30 without offset",
                        "{\"account\": \"x\", \"occurred\": {\"from\": \"2026-01-01T10:00:00\"}}",
                        "/occurred/from local-time"),
                odd(
                        "BI-30 far ahead",
                        "{\"account\": \"x\", \"occurred\": {\"from\": \"9999-01-01\"}}",
                        "/occurred/from in-the-future"),
                odd("BI-32 written from right to left", "{\"account\": \"\u202Eabc\u200B\"}"),
                odd("BI-33 marks upon marks", "{\"account\": \"" + "e\u0301\u0302".repeat(10_000) + "\"}"),
                odd("BI-34 markup", "{\"account\": \"<script>alert(1)</script><a href='javascript:x'>\"}"),
                odd("BI-35 a formula", "{\"account\": \"=HYPERLINK(\\\"http://x\\\")\"}"),
                odd("BI-36 a language that is none", "{\"account\": \"x\", \"language\": \"xx-invalid-!\"}"),
                odd(
                        "BI-37 a phone with letters",
                        "{\"account\": \"x\", \"contact\": {\"phone\": \"+52 55 call\"}}",
                        "/contact/phone odd-phone"),
                odd(
                        "BI-37 a line break in an address",
                        "{\"account\": \"x\", \"contact\": {\"email\": \"a@b\\r\\nBcc: c@d\"}}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void what_breaks_the_protocol_is_refused_and_leaves_nothing(
            String what, Map<String, String> headers, byte[] body, int status, String code) {
        long before = events();
        Answer answer = send("POST", "/v1/reports", headers, body);
        assertThat(answer.status).as(answer.body).isEqualTo(status);
        assertThat(answer.head).containsIgnoringCase("content-type: application/problem+json");
        assertThat(Json.of(answer.body).getString("type")).isEqualTo("urn:esperanza:problem:" + code);
        assertThat(events()).isEqualTo(before);
        assertThat(send("POST", "/v1/reports", Map.of(), utf8(GOOD)).status)
                .as("the next one")
                .isEqualTo(201);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("odd")
    void what_is_only_odd_in_a_report_is_never_a_reason_to_refuse_it(String what, String body, List<String> warnings) {
        Answer answer = send("POST", "/v1/reports", Map.of(), utf8(body));
        assertThat(answer.status).as(answer.body).isEqualTo(201);
        List<Map<String, String>> warned = Json.of(answer.body).getList("warnings");
        assertThat(warned.stream().map(each -> each.get("pointer") + ' ' + each.get("code")))
                .containsExactlyInAnyOrderElementsOf(warnings);
        Answer inPublic = send("POST", "/v1/public/reports", Map.of("Authorization", ""), utf8(body));
        assertThat(inPublic.status).as(inPublic.body).isEqualTo(201);
    }

    @Test
    void bi_02_both_of_what_was_said_twice_are_kept_as_narrowly_as_who_said_it() {
        Answer answer = send("POST", "/v1/reports", Map.of(), utf8("{\"account\": \"one\", \"account\": \"two\"}"));
        String report = "/v1/reports/" + Json.of(answer.body).getString("reportId");
        Json account =
                opened("intake-officer", report + "/openings", "{\"part\": \"ACCOUNT\", \"purpose\": \"TRIAGE\"}");
        assertThat(account.getString("told.account")).isEqualTo("two");
        String request = report + "/identity-requests/"
                + opened(
                                "intake-officer",
                                report + "/identity-requests",
                                "{\"purpose\": \"TRIAGE\", \"reasons\": \"said twice\"}")
                        .getString("requestId");
        opened("custodian", request + "/grant", "");
        Json reporter = opened("intake-officer", request + "/opening", "");
        assertThat(reporter.getMap("reporter.unmapped").values().toString()).contains("one", "two");
    }

    private static Json opened(String role, String path, String body) {
        return Callers.person(role)
                .header("Idempotency-Key", key())
                .body(body)
                .post(path)
                .json();
    }

    @Test
    void bi_11_a_report_that_does_not_say_what_it_is_is_read_as_json() {
        assertThat(send("POST", "/v1/reports", Map.of("Content-Type", ""), utf8(GOOD)).status)
                .isEqualTo(201);
    }

    @Test
    void bi_15_headers_without_end_are_refused() {
        assertThat(send("POST", "/v1/reports", Map.of("X-Long", "x".repeat(64 * 1024)), utf8(GOOD)).status)
                .isIn(400, 431);
    }

    @Test
    void bi_17_methods_that_are_not_offered_are_refused_and_none_is_smuggled_in() {
        assertThat(send("TRACE", "/v1/reports", Map.of(), new byte[0]).status).isEqualTo(405);
        assertThat(send("DELETE", "/v1/reports", Map.of(), new byte[0]).status).isEqualTo(405);
        assertThat(send("POST", "/v1/reports", Map.of("X-HTTP-Method-Override", "DELETE"), utf8(GOOD)).status)
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/reports/%2e%2e%2foperations%2fparked",
                "/v1/reports/..;/operations/parked",
                "/v1/reports/not-a-uuid",
                "/v1/reports/6F9619FF-8B86-4D11-B42D-00C04FC964FF",
                "/v1/reports/6f9619ff-8b86-4d11-b42d-00c04fc964ff%00",
            })
    void bi_18_and_19_an_address_that_is_none_answers_like_one_that_does_not_exist(String path) {
        Answer nothing = send("GET", "/v1/reports/6f9619ff-8b86-4d11-b42d-00c04fc964ff", Map.of(), new byte[0]);
        Answer answer = send("GET", path, Map.of(), new byte[0]);
        assertThat(answer.status).as(answer.body).isEqualTo(404);
        assertThat(answer.body).isEqualTo(nothing.body);
    }

    private record Answer(int status, String head, String body) {}

    private long events() {
        return pool.query(EVENTS)
                .execute()
                .await()
                .atMost(Duration.ofSeconds(10))
                .iterator()
                .next()
                .getLong(0);
    }

    /** Sends the bytes on a connection of its own, because a client library would correct them. */
    private static Answer send(String method, String path, Map<String, String> headers, byte[] body) {
        Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(Map.of(
                "Host",
                "127.0.0.1",
                "Connection",
                "close",
                "Content-Type",
                "application/json",
                "Content-Length",
                Integer.toString(body.length),
                "Idempotency-Key",
                key(),
                "Authorization",
                "Bearer " + TestParts.keycloak().tokenOfClient("hotline-demo")));
        all.putAll(headers);
        all.values().removeIf(String::isEmpty);
        StringBuilder head = new StringBuilder(method + ' ' + path + " HTTP/1.1\r\n");
        all.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        try (Socket socket = new Socket("127.0.0.1", Request.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().write(body);
            return answer(new String(whatCame(socket.getInputStream()), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A server that refuses a request before its end resets the connection after its answer. */
    private static byte[] whatCame(InputStream from) throws IOException {
        ByteArrayOutputStream came = new ByteArrayOutputStream();
        try {
            from.transferTo(came);
        } catch (SocketException reset) {
            if (came.size() == 0) {
                throw reset;
            }
        }
        return came.toByteArray();
    }

    private static Answer answer(String text) {
        int end = text.indexOf("\r\n\r\n");
        return new Answer(Integer.parseInt(text.substring(9, 12)), text.substring(0, end), text.substring(end + 4));
    }

    private static Arguments bad(String what, Map<String, String> headers, byte[] body, int status, String code) {
        return Arguments.of(what, headers, body, status, code);
    }

    private static Arguments odd(String what, String body, String... warnings) {
        return Arguments.of(what, body, List.of(warnings));
    }

    private static Map<String, String> bearer(String token) {
        return Map.of("Authorization", "Bearer " + token);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(utf8(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
