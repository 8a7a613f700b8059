package esperanza.intake.triage;

import static esperanza.intake.Callers.TRIAGE;
import static esperanza.intake.Callers.bare;
import static esperanza.intake.Callers.hotline;
import static esperanza.intake.Callers.key;
import static esperanza.intake.Callers.person;
import static esperanza.intake.Callers.problem;
import static esperanza.intake.Callers.token;
import static esperanza.runtime.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import esperanza.intake.KeycloakResource;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.local.TestParts;
import esperanza.runtime.http.Json;
import esperanza.runtime.http.Request;
import esperanza.runtime.rest.LiveStream;
import esperanza.runtime.rest.ShortToken;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The queue of an officer: its order, and the live stream. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class QueueTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String QUIET = "{\"account\": \"x\"}";

    @TestHTTPResource("/v1/streams/reports")
    URI live;

    @Inject
    Pool pool;

    @Test
    void the_most_urgent_stands_first_as_judged_or_else_as_the_codes_suggest_and_then_what_came_first() {
        String quiet = told(QUIET);
        String quietToo = told(QUIET);
        String death = told("{\"account\": \"x\", \"threat\": {\"harm\": [\"DEATH\"]}}");
        String imminent = told("{\"account\": \"x\", \"imminentDanger\": true}");
        List<String> four = List.of(imminent, death, quiet, quietToo);
        eventually(() -> queue("WAITING", 200).containsAll(four));
        assertThat(queue("WAITING").stream().filter(four::contains)).containsExactlyElementsOf(four);

        triaged(quietToo, "U0");
        triaged(death, "U2");
        List<String> judged = List.of(quietToo, death);
        eventually(() -> queue("TRIAGED", 200).containsAll(judged));
        assertThat(queue("TRIAGED").stream().filter(judged::contains)).containsExactlyElementsOf(judged);
        assertThat(queue("ALL").stream().filter(four::contains)).containsExactly(quietToo, imminent, death, quiet);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "MHwxfDI", "LTF8eHwx", "MHwyMDI2LTAxLTAxVDAwOjAwOjAwWg"})
    void what_is_no_cursor_of_ours_is_refused(String cursor) {
        problem(person("intake-officer").get("/v1/reports?after=" + cursor), 422, "invalid");
    }

    @Test
    void whatever_changes_is_before_the_officer_at_once_as_the_list_shows_it() throws Exception {
        try (LiveStream officer = LiveStream.open(live, tokenOf("intake-officer"));
                LiveStream supervisor = LiveStream.open(live, tokenOf("supervisor"))) {
            eventually(() ->
                    officer.lines().contains(":alive") && supervisor.lines().contains(":alive"));

            String id = told(QUIET);
            eventually(() -> last(officer, id).path("channel").asText().equals("UNKNOWN"));
            assertThat(last(officer, id)).isEqualTo(listed(id));
            JsonNode event = read(officer.events(id).getLast());
            assertThat(event.path("source").asText()).isEqualTo("/v1/streams/reports");
            assertThat(event.path("type").asText()).isEqualTo("esperanza.intake.queue-row.v1");
            assertThat(event.path("id").asText())
                    .isEqualTo(id + "/" + event.path("time").asText());
            assertThat(last(officer, id).has("claim")).isFalse();

            bare("").post("/v1/reports/" + id + "/claim").expect(200);
            eventually(() -> last(officer, id).path("claim").path("yours").asBoolean(false));
            eventually(() -> last(supervisor, id).has("claim"));
            assertThat(last(supervisor, id).path("claim").path("yours").asBoolean(true))
                    .isFalse();

            timePasses(id);
            eventually(() ->
                    !last(supervisor, id).has("claim") && !last(officer, id).has("claim"));

            bare("").post("/v1/reports/" + id + "/claim").expect(200);
            eventually(() -> last(supervisor, id).has("claim"));
            bare("").post("/v1/reports/" + id + "/claim/release").expect(200);
            eventually(() -> !last(supervisor, id).has("claim"));

            triaged(id, "U1");
            eventually(() -> last(supervisor, id).path("urgency").asText().equals("U1"));
        }
    }

    @Test
    void only_who_may_read_the_list_may_follow_it() {
        problem(person("investigator").get("/v1/streams/reports"), 403, "wrong-role");
        problem(token("hotline-demo").get("/v1/streams/reports"), 403, "wrong-role");
    }

    @Test
    void the_stream_ends_with_the_token_it_was_opened_with() throws Exception {
        try (LiveStream officer = LiveStream.open(live, ShortToken.of("supervisor"))) {
            eventually(() -> officer.lines().contains(":alive"));
            eventually(officer::ended);
            assertThat(officer.lines()).doesNotContain("event:resync");
        }
    }

    @Test
    void a_token_that_was_accepted_before_is_refused_once_it_has_expired_and_if_one_letter_of_it_is_another() {
        String token = ShortToken.of("supervisor");
        assertThat(statusWith(token)).isEqualTo(200);
        assertThat(statusWith(token)).isEqualTo(200);
        int signature = token.lastIndexOf('.') + 1;
        char other = token.charAt(signature) == 'A' ? 'B' : 'A';
        assertThat(statusWith(token.substring(0, signature) + other + token.substring(signature + 1)))
                .isEqualTo(401);
        eventually(() -> statusWith(token) == 401);
    }

    private static int statusWith(String token) {
        return Request.given()
                .header("Authorization", "Bearer " + token)
                .get("/v1/reports")
                .status();
    }

    /** Lets the claim end in one second, as if it had been taken long ago. */
    private void timePasses(String id) {
        pool.preparedQuery("update report_queue set claimed_until = now() + interval '1 second' where report_id = $1")
                .execute(Tuple.of(UUID.fromString(id)))
                .await()
                .atMost(PATIENCE);
    }

    /** The last row that the stream sent about this report. */
    private static JsonNode last(LiveStream stream, String id) {
        List<String> rows = stream.data(id);
        return rows.isEmpty() ? JSON.createObjectNode() : read(rows.getLast());
    }

    /** The report's row, on any page, because other tests report too. */
    private static JsonNode listed(String id) {
        String after = "0";
        while (!after.isEmpty()) {
            JsonNode page = read(person("intake-officer")
                    .get("/v1/reports?limit=200&after=" + after)
                    .text());
            for (JsonNode row : page.path("items")) {
                if (row.path("reportId").asText().equals(id)) {
                    return row;
                }
            }
            after = page.path("next").asText("");
        }
        throw new AssertionError("on no page");
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void triaged(String id, String urgency) {
        String triage = TRIAGE.replace("U0", urgency).replace("\"ARMED_PRESENCE_NOW\": \"PRESENT\"", "");
        bare(triage)
                .header("If-Match", "\"1\"")
                .post("/v1/reports/" + id + "/triage")
                .expect(200);
    }

    private static String told(String report) {
        return hotline()
                .header("Idempotency-Key", key())
                .body(report)
                .post("/v1/reports")
                .json()
                .getString("reportId");
    }

    private static String tokenOf(String role) {
        return TestParts.keycloak().tokenOfPerson(role);
    }

    /** The whole queue, page by page. */
    private static List<String> queue(String state) {
        return queue(state, 10);
    }

    private static List<String> queue(String state, int atATime) {
        List<String> reports = new ArrayList<>();
        String after = "0";
        while (after != null) {
            Json page = person("intake-officer")
                    .get("/v1/reports?limit=" + atATime + "&state=" + state + "&after=" + after)
                    .expect(200)
                    .json();
            reports.addAll(page.getList("items.reportId"));
            after = page.getString("next");
        }
        return reports;
    }
}
