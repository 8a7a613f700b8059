package esperanza.intake.receiving;

import static esperanza.intake.Callers.REPORT;
import static esperanza.intake.Callers.bare;
import static esperanza.intake.Callers.hotline;
import static esperanza.intake.Callers.key;
import static esperanza.intake.Callers.person;
import static esperanza.intake.Callers.problem;
import static esperanza.intake.Callers.submitted;
import static esperanza.runtime.Eventually.eventually;
import static esperanza.runtime.http.Request.given;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.intake.KeycloakResource;
import esperanza.intake.triage.WholeQueue;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.runtime.http.Answer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A hotline sends a test: the answer is the same as for a report, and nothing follows from it. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class TestReportsTest {

    private static final String TEST = REPORT.replace("{\"channel\"", "{\"test\": true, \"channel\"");

    @Inject
    Pool pool;

    @Test
    void it_goes_through_the_same_door_and_is_answered_alike() {
        Map<String, Object> real = submit(key(), REPORT).json().getMap("");
        String key = key();
        Answer tried = submit(key, TEST);
        assertThat(tried.status()).isEqualTo(201);
        Map<String, Object> test = tried.json().getMap("");
        assertThat(test.remove("test")).isEqualTo(true);
        assertThat(test.keySet()).isEqualTo(real.keySet());
        assertThat(tried.json().getList("next.what")).containsExactly("URGENT_DECISION", "TRIAGE");
        assertThat(submit(key, TEST).text()).isEqualTo(tried.text());
        String followed = given().contentType("application/json")
                .body("{\"receipt\": \"" + tried.json().getString("receipt") + "\"}")
                .post("/v1/public/conversation")
                .json()
                .getString("standing.stage");
        assertThat(followed).isEqualTo("RECEIVED");
    }

    @Test
    void it_says_so_in_its_only_event() {
        String id = submit(key(), TEST).json().getString("reportId");
        assertThat(text("select string_agg(split_part(type, '.', 3) || ' ' || (convert_from(clear, 'UTF8')::jsonb"
                        + " ->> 'test'), ',') from event where id = '" + id + "'"))
                .isEqualTo("report-received true");
        assertThat(text("select count(*)::text from stream_key where kind = 'party' and id = '" + id + "'"))
                .isEqualTo("0");
    }

    @Test
    void the_queue_shows_it_to_whoever_asks_for_tests_and_to_nobody_else() {
        String id = submit(key(), TEST).json().getString("reportId");
        String real = submitted();
        eventually(() -> queue("").contains(real));
        assertThat(queue("")).doesNotContain(id);
        assertThat(queue("&test=true")).contains(id).doesNotContain(real);
        assertThat(person("intake-officer")
                        .get("/v1/reports/" + real + "/look-alikes")
                        .text())
                .doesNotContain(id);
    }

    @Test
    void nobody_makes_a_real_one_of_it() {
        String key = key();
        String id = submit(key, TEST).json().getString("reportId");
        problem(submit(key, REPORT), 422, "idempotency-key-reused");
        problem(
                bare("{\"to\": \"PROTECTION\", \"reasons\": \"real after all\"}")
                        .header("If-Match", "\"1\"")
                        .post("/v1/reports/" + id + "/referral"),
                409,
                "is-a-test");
        problem(
                hotline()
                        .header("Idempotency-Key", key())
                        .body("{\"purpose\": \"PROTECTION\", \"change\": \"GIVEN\"}")
                        .post("/v1/reports/" + id + "/consents"),
                409,
                "is-a-test");
        String real = submitted();
        for (String pair : List.of(id + "/look-alikes/" + real, real + "/look-alikes/" + id)) {
            problem(
                    bare("{\"decision\": \"RELATED\", \"reasons\": \"both were read\"}")
                            .post("/v1/reports/" + pair + "/decision"),
                    409,
                    "is-a-test");
        }
        assertThat(person("intake-officer").get("/v1/reports/" + id).json().getBoolean("test"))
                .isTrue();
    }

    @Test
    void at_the_door_for_anyone_everything_is_real() {
        Answer sent = given().contentType("application/json").body(TEST).post("/v1/public/reports");
        assertThat(sent.json().getMap("")).doesNotContainKey("test");
        String id = sent.json().getString("reportId");
        eventually(() -> queue("").contains(id));
    }

    private static List<String> queue(String query) {
        return WholeQueue.reports("intake-officer", "state=ALL" + query);
    }

    private static Answer submit(String key, String report) {
        return hotline().header("Idempotency-Key", key).body(report).post("/v1/reports");
    }

    private String text(String sql) {
        return pool.query(sql)
                .execute()
                .await()
                .atMost(Duration.ofSeconds(10))
                .iterator()
                .next()
                .getString(0);
    }
}
