package esperanza.intake.webhook;

import static esperanza.intake.Callers.REPORT;
import static esperanza.intake.Callers.key;
import static esperanza.intake.Callers.token;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.intake.Callers;
import esperanza.runtime.http.Answer;
import esperanza.runtime.http.Json;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What hotlines do with webhooks in these tests. */
final class Hotlines {

    private Hotlines() {}

    static void withoutWebhooks() {
        for (String hotline : List.of("hotline-demo", "hotline-second", "hotline-third")) {
            list(hotline)
                    .getList("webhookId", String.class)
                    .forEach(id -> token(hotline).delete("/v1/webhooks/" + id).expect(204));
        }
    }

    static Json registered(String hotline, Receiver receiver) {
        Answer made = register(hotline, key(), receiver.url());
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json();
    }

    static Answer register(String hotline, String key, String url) {
        return token(hotline)
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(Map.of("url", url))
                .post("/v1/webhooks");
    }

    static Answer rotate(String hotline, String webhook, String key) {
        return token(hotline).header("Idempotency-Key", key).post("/v1/webhooks/" + webhook + "/secret");
    }

    static Json list(String hotline) {
        return token(hotline).get("/v1/webhooks").json();
    }

    static String sent(String hotline) {
        return send(hotline, REPORT);
    }

    static String sentWithoutConsent() {
        return send("hotline-demo", "{\"account\": \"a threat\"}");
    }

    static String send(String hotline, String report) {
        return token(hotline)
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(report)
                .post("/v1/reports")
                .json()
                .getString("reportId");
    }

    static void question(String report) {
        Callers.bare("{\"words\": \"where?\"}")
                .post("/v1/reports/" + report + "/questions")
                .expect(201);
    }
}
