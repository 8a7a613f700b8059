package esperanza.intake.sent;

import static esperanza.intake.Callers.TRIAGE;
import static esperanza.intake.Callers.command;
import static esperanza.intake.Callers.key;
import static esperanza.intake.Callers.problem;
import static esperanza.intake.Callers.token;
import static esperanza.runtime.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.intake.KeycloakResource;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.runtime.http.Json;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A hotline finds again what it sent: by what changed since, and by its own reference. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class SentReportsTest {

    private static final String HOTLINE = "hotline-third";
    private static final String WITH_CONSENT = """
            {"account": "x", "parties": [{"kind": "PERSON"}], "consents": {"INVESTIGATION": "GRANTED"}}""";

    @Test
    void what_changed_is_listed_in_the_order_of_the_changes_and_goes_on_behind_the_last_cursor() {
        String first = sent(HOTLINE, WITH_CONSENT);
        String second = sent(HOTLINE, "{\"account\": \"x\", \"test\": true}");
        eventually(() -> ids(list("")).containsAll(List.of(first, second)));
        Json all = list("?limit=200");
        assertThat(all.texts("items[*reportId=" + first + "]", "stage", "version", "test"))
                .containsExactly("REFERRED 2 false");
        assertThat(all.texts("items[*reportId=" + second + "]", "stage", "version", "test"))
                .containsExactly("RECEIVED 1 true");
        String last = all.getString("items[-1].cursor");
        assertThat(ids(list("?after=" + last))).isEmpty();

        assertThat(command(first, "triage", TRIAGE).status()).isEqualTo(200);
        eventually(() -> ids(list("?after=" + last)).equals(List.of(first)));
        Json changed = list("?after=" + last);
        assertThat(changed.texts("items", "stage")).containsExactly("TRIAGED");
        assertThat(token(HOTLINE).get("/v1/reports/" + first).header("ETag"))
                .isEqualTo('"' + changed.getString("items[0].version") + '"');
        String since = changed.getString("items[0].changedAt");
        assertThat(ids(list("?changedSince=" + since))).containsExactly(first);
        assertThat(ids(list("?changedSince=2999-01-01T00:00:00Z"))).isEmpty();
        problem(token(HOTLINE).get("/v1/reports/sent?changedSince=yesterday"), 422, "invalid");
        problem(token(HOTLINE).get("/v1/reports/sent?after=x"), 422, "invalid");
    }

    @Test
    void its_own_reference_finds_a_report_whole_and_for_its_hotline_alone() {
        String reference = "2026-03-02/" + key();
        String report = sent(HOTLINE, "{\"account\": \"x\", \"externalReference\": \"" + reference + "\"}");
        sent("hotline-second", "{\"account\": \"x\", \"externalReference\": \"" + reference + "\"}");
        eventually(() -> found(HOTLINE, reference).getList("reportId").equals(List.of(report)));
        assertThat(found(HOTLINE, reference + ' ').getList("reportId")).containsExactly(report);
        assertThat(found(HOTLINE, "2026-03-02/").getList("")).isEmpty();
        assertThat(found("hotline-demo", reference).getList("")).isEmpty();
        assertThat(ids(list("?limit=200"))).contains(report);
    }

    @Test
    void an_erasure_that_was_asked_for_stands_in_the_status_until_it_is_taken_back() {
        String report = sent(HOTLINE, "{\"account\": \"x\"}");
        String path = "/v1/reports/" + report;
        assertThat(token(HOTLINE).get(path).json().getMap("")).doesNotContainKey("erasure");
        String erasure = token(HOTLINE)
                .header("Idempotency-Key", key())
                .post(path + "/erasure")
                .json()
                .getString("erasureId");
        Json status = token(HOTLINE).get(path).json();
        assertThat(status.getString("erasure.erasureId")).isEqualTo(erasure);
        assertThat(status.getString("erasure.state")).isEqualTo("ASKED");
        token(HOTLINE)
                .header("Idempotency-Key", key())
                .post(path + "/erasure/withdrawal")
                .expect(204);
        assertThat(token(HOTLINE).get(path).json().getMap("")).doesNotContainKey("erasure");
    }

    private static String sent(String hotline, String report) {
        return token(hotline)
                .contentType("application/json")
                .header("Idempotency-Key", key())
                .body(report)
                .post("/v1/reports")
                .expect(201)
                .json()
                .getString("reportId");
    }

    private static Json list(String query) {
        return token(HOTLINE).get("/v1/reports/sent" + query).expect(200).json();
    }

    private static Json found(String hotline, String reference) {
        return token(hotline)
                .contentType("application/json")
                .body(Map.of("externalReference", reference))
                .post("/v1/reports/sent/searches")
                .expect(200)
                .json();
    }

    private static List<String> ids(Json page) {
        return page.getList("items.reportId", String.class);
    }
}
