package esperanza.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.HttpCookie;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ConsoleParts.class)
class ConsoleTest {

    @TestHTTPResource("/")
    URI console;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(console);
        Upstream.REACHED.clear();
    }

    @Test
    void nobody_is_led_to_the_login_and_a_script_of_nobody_gets_499() throws Exception {
        var page = browser.visit("/queue");
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location").orElseThrow())
                .contains("/realms/esperanza/protocol/openid-connect/auth?")
                .contains("code_challenge_method=S256");

        assertThat(browser.send(browser.script("/api/intake/v1/reports")).statusCode())
                .isEqualTo(499);
        assertThat(browser.send(browser.script("/session")).statusCode()).isEqualTo(499);
        assertThat(Upstream.REACHED).isEmpty();
    }

    @Test
    void a_person_signs_in_and_no_script_can_read_a_cookie_or_find_a_token() throws Exception {
        var page = browser.signIn("intake-officer");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<div id=\"console\">");
        assertThat(browser.cookies()).extracting(HttpCookie::getName).contains("presence");
        assertThat(browser.cookies())
                .filteredOn(cookie ->
                        cookie.getName().startsWith("q_") || cookie.getName().equals("presence"))
                .allMatch(HttpCookie::isHttpOnly)
                .noneMatch(cookie -> cookie.getValue().contains("eyJhbGciOiJSUzI1NiI"));
        var told = new JsonObject(browser.send(browser.script("/session")).body());
        assertThat(told.getString("name")).isEqualTo("intake-officer");
        assertThat(told.getString("help")).isEqualTo("Extensión 12");
        assertThat(told.getJsonArray("functions")).contains("intake-officer");
        assertThat(told.getLong("renewal") - System.currentTimeMillis()).isBetween(1L, 300_000L);
        assertThat(told.encode()).doesNotContain("eyJ");
    }

    @Test
    void the_same_person_gets_the_same_keys_for_drafts_after_a_new_sign_in_and_nobody_else_does() throws Exception {
        assertThat(browser.send(browser.script("/session/drafts")).statusCode()).isEqualTo(499);
        browser.signIn("intake-officer");
        var plain = browser.script("/session/drafts").setHeader("X-Requested-With", "Form");
        assertThat(browser.send(plain).statusCode()).isEqualTo(403);
        var first = browser.sendRaw(browser.script("/session/drafts"));
        assertThat(first.body()).hasSize(2 * DraftKeys.LENGTH);
        assertThat(first.headers().allValues("Cache-Control")).containsExactly("no-store");

        var again = new Browser(console);
        again.signIn("intake-officer");
        assertThat(again.sendRaw(again.script("/session/drafts")).body()).isEqualTo(first.body());
        var other = new Browser(console);
        other.signIn("supervisor");
        assertThat(other.sendRaw(other.script("/session/drafts")).body()).isNotEqualTo(first.body());
    }

    @Test
    void the_way_out_of_a_session_that_ended_by_itself_leaves_what_the_page_has_sealed() throws Exception {
        browser.signIn("intake-officer");

        var out = browser.visit("/session/logout");

        assertThat(out.headers().allValues("Clear-Site-Data"))
                .allSatisfy(cleared -> assertThat(cleared).doesNotContain("storage", "*"));
    }

    @Test
    void each_answer_forbids_foreign_content_frames_referrers_and_copies() throws Exception {
        var page = browser.signIn("intake-officer");

        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'self';")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void what_browsers_report_about_the_policy_is_taken_at_once_from_anybody_and_told_once_a_minute() throws Exception {
        var told = new CopyOnWriteArrayList<String>();
        var log = listen(PolicyReports.class.getName(), told);
        try {
            for (var body : List.of(
                    "{\"csp-report\": {\"effective-directive\": \"img-src\", \"document-uri\": \"/cases/7\"}}",
                    "no json")) {
                var taken = browser.send(report().POST(BodyPublishers.ofString(body)));
                assertThat(taken.statusCode()).isEqualTo(204);
                assertThat(taken.headers().firstValue("Strict-Transport-Security"))
                        .as("without TLS")
                        .isEmpty();
            }
            assertThat(told).containsExactly("content policy violated: img-src");
            assertThat(browser.send(report().POST(BodyPublishers.ofString("x".repeat(PolicyReports.LONGEST + 1))))
                            .statusCode())
                    .isEqualTo(413);
            assertThat(browser.send(report().GET()).statusCode()).isEqualTo(404);
            assertThat(told).as("nothing of a report that is none").hasSize(1);
        } finally {
            log.run();
        }
    }

    @Test
    void a_report_that_does_not_come_holds_no_connection() throws Exception {
        try (var socket = new Socket(console.getHost(), console.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write("POST /csp HTTP/1.1\r\nHost: console\r\nContent-Length: 9\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .as("until it is closed")
                    .startsWith("HTTP/1.1 408 ");
        }
    }

    @Test
    void a_call_reaches_the_service_with_the_persons_token_and_without_cookies() throws Exception {
        browser.signIn("intake-officer");

        var answer = browser.send(browser.script("/api/intake/v1/reports/7/triage?x=%2F1")
                .header("Idempotency-Key", "k")
                .header("If-Match", "\"6\"")
                .header("X-Forwarded-For", "10.0.0.1")
                .POST(BodyPublishers.ofString("x".repeat(300_000))));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"said\": true}");
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"7\"");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains("upstream"));
        var reached = Upstream.REACHED.poll();
        assertThat(reached.method()).isEqualTo("POST");
        assertThat(reached.uri()).isEqualTo("/v1/reports/7/triage?x=%2F1");
        assertThat(reached.length()).isEqualTo(300_000);
        assertThat(reached.headers())
                .containsEntry("Idempotency-Key", "k")
                .containsEntry("If-Match", "\"6\"")
                .doesNotContainKeys("Cookie", "X-Forwarded-For", "X-Requested-With", "User-Agent");
        assertThat(reached.headers().get("Authorization")).startsWith("Bearer eyJ");
    }

    @Test
    void a_path_in_disguise_leads_nowhere() throws Exception {
        browser.signIn("intake-officer");

        for (var path : List.of(
                "/api/intake/%761/v1/../q/metrics",
                "/api/intake/v1/../v1/reports",
                "/api/intake/%76%31/reports",
                "/api//intake/v1/reports",
                "/api/intake/v1/%2e%2e/v1/reports")) {
            assertThat(browser.send(browser.script(path)).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(browser.send(browser.script("/api/intake/v1?/v1/../q/metrics"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(Upstream.REACHED).extracting(Upstream.Reached::uri).containsExactly("/v1?/v1/../q/metrics");
    }

    @Test
    void what_another_site_makes_the_browser_send_is_refused() throws Exception {
        browser.signIn("intake-officer");

        var foreign = browser.script("/api/intake/v1/reports").header("Sec-Fetch-Site", "cross-site");
        assertThat(browser.send(foreign).statusCode()).isEqualTo(403);
        var plain = browser.script("/api/intake/v1/reports").setHeader("X-Requested-With", "Form");
        assertThat(browser.send(plain).statusCode()).isEqualTo(403);
        assertThat(Upstream.REACHED).isEmpty();
    }

    @Test
    void a_picture_of_a_file_that_was_opened_is_shown_to_our_page_alone() throws Exception {
        browser.signIn("intake-officer");
        var picture = "/api/intake/v1/reports/7/attachments/8/viewings/9/1";

        var shown = browser.script(picture).setHeader("X-Requested-With", "").header("Sec-Fetch-Site", "same-origin");
        assertThat(browser.send(shown).statusCode()).isEqualTo(200);
        assertThat(Upstream.REACHED.poll().uri()).isEqualTo("/v1/reports/7/attachments/8/viewings/9/1");
        for (var site : List.of("cross-site", "same-site", "none")) {
            var foreign =
                    browser.script(picture).setHeader("X-Requested-With", "").header("Sec-Fetch-Site", site);
            assertThat(browser.send(foreign).statusCode()).as(site).isEqualTo(403);
        }
        var act = browser.script(picture)
                .setHeader("X-Requested-With", "")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.noBody());
        assertThat(browser.send(act).statusCode()).isEqualTo(403);
        assertThat(Upstream.REACHED).isEmpty();
    }

    @Test
    void a_piece_of_a_file_goes_through_with_its_place() throws Exception {
        browser.signIn("intake-officer");

        var answer = browser.send(browser.script("/api/intake/v1/files/7")
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Offset", "8388608")
                .method("PATCH", BodyPublishers.ofByteArray(new byte[8 * 1024 * 1024])));

        assertThat(answer.statusCode()).isEqualTo(200);
        var reached = Upstream.REACHED.poll();
        assertThat(reached.length()).isEqualTo(8 * 1024 * 1024);
        assertThat(reached.headers()).containsEntry("Upload-Offset", "8388608").containsEntry("Tus-Resumable", "1.0.0");
    }

    @Test
    void a_stream_is_read_as_it_is_written_and_ends_at_the_service_when_its_reader_leaves() throws Exception {
        browser.signIn("intake-officer");

        var stream = browser.open(browser.script("/api/intake/v1/streams/reports"));
        assertThat(stream.statusCode()).isEqualTo(200);
        assertThat(new String(stream.body().readNBytes(9), StandardCharsets.UTF_8))
                .isEqualTo(": alive\n\n");
        stream.body().close();

        assertThat(Upstream.LEFT.await(2, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whoever_leaves_before_the_answer_is_no_failure_and_holds_no_call() throws Exception {
        browser.signIn("intake-officer");
        var told = new CopyOnWriteArrayList<String>();
        var log = listen("", told);
        try {
            for (int calls = 0; calls <= ServiceProxy.OF_A_PERSON; calls++) {
                assertThatThrownBy(() -> browser.send(
                                browser.script("/api/intake/v1/slow").timeout(Duration.ofMillis(50))))
                        .isInstanceOf(HttpTimeoutException.class);
            }
            assertThat(browser.send(browser.script("/api/intake/v1/deadlines")).statusCode())
                    .isEqualTo(200);
            assertThat(told).isEmpty();
        } finally {
            log.run();
            Upstream.SLOW.countDown();
        }
    }

    @Test
    void a_browser_that_goes_away_in_the_middle_of_its_answer_breaks_off_no_other_call() throws Exception {
        browser.signIn("intake-officer");
        byte[] call = browser.head("/api/intake/v1/deadlines");
        Callable<Integer> gone = () -> {
            try (var line = new Socket(console.getHost(), console.getPort())) {
                line.getOutputStream().write(call);
                LockSupport.parkNanos(ThreadLocalRandom.current().nextInt(3_000_000));
            }
            return 200;
        };
        Callable<Integer> read =
                () -> browser.send(browser.script("/api/intake/v1/deadlines")).statusCode();
        try (var people = Executors.newFixedThreadPool(16)) {
            var answers = people.invokeAll(Collections.nCopies(1_000, List.of(gone, read)).stream()
                    .flatMap(List::stream)
                    .toList());
            assertThat(answers).extracting(Future::get).containsOnly(200);
        }
    }

    @Test
    void a_list_is_compressed_and_not_sent_again_while_it_says_the_same() throws Exception {
        browser.signIn("intake-officer");
        var path = "/api/intake/v1/deadlines";

        var first = browser.sendRaw(browser.script(path).header("Accept-Encoding", "gzip"));
        assertThat(first.headers().allValues("Content-Encoding")).containsExactly("gzip");
        assertThat(first.body().length).isLessThan(Upstream.LIST.length() / 10);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(first.body())).readAllBytes())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(Upstream.LIST);

        var tag = first.headers().firstValue("ETag").orElseThrow();
        var again = browser.sendRaw(browser.script(path).header("If-None-Match", tag));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("ETag")).hasValue(tag);

        var other = browser.send(browser.script(path).header("If-None-Match", "W/\"0\""));
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(other.body()).isEqualTo(Upstream.LIST);
    }

    @Test
    void the_answer_to_an_act_and_a_stream_are_not_compressed() throws Exception {
        browser.signIn("intake-officer");

        var act = browser.send(browser.script("/api/intake/v1/reports/7/opening")
                .header("Accept-Encoding", "gzip")
                .POST(BodyPublishers.ofString("{}")));
        assertThat(act.body()).isEqualTo("{\"said\": true}");
        var stream =
                browser.open(browser.script("/api/intake/v1/streams/reports").header("Accept-Encoding", "gzip"));
        assertThat(new String(stream.body().readNBytes(9), StandardCharsets.UTF_8))
                .isEqualTo(": alive\n\n");
        stream.body().close();
    }

    @Test
    void a_session_that_nobody_touched_for_a_quarter_of_an_hour_is_over_also_while_the_login_lasts() throws Exception {
        browser.signIn("intake-officer");
        var quarter = InstantSource.fixed(Instant.now().minusSeconds(901));
        var past = new Presence(ConsoleParts.SECRET, Duration.ofMinutes(15), Duration.ofHours(10), quarter);
        browser.change(Session.COOKIE, past.mark(session()));

        assertThat(browser.send(browser.script("/api/intake/v1/reports")).statusCode())
                .isEqualTo(499);
        assertThat(browser.send(browser.script("/session/presence").POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(499);
        var page = browser.visit("/queue");
        assertThat(page.headers().firstValue("Location")).hasValue("/session/logout");
        assertThat(browser.visit("/session/logout")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .contains("/protocol/openid-connect/logout?");
    }

    private HttpRequest.Builder report() {
        return HttpRequest.newBuilder(console.resolve("/csp")).timeout(Duration.ofSeconds(5));
    }

    /** What the console writes to its log from now on, until it is run. */
    private static Runnable listen(String name, List<String> told) {
        var logger = Logger.getLogger(name);
        var handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                if (line.getLevel().intValue() >= Level.WARNING.intValue()) {
                    told.add(line.getMessage().formatted(line.getParameters()));
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        logger.addHandler(handler);
        return () -> logger.removeHandler(handler);
    }

    /** The session at Keycloak, from the token that reaches the service. */
    private String session() throws Exception {
        browser.send(browser.script("/api/intake/v1/reports"));
        var token = Upstream.REACHED.poll().headers().get("Authorization");
        return new JsonObject(new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8))
                .getString("sid");
    }
}
