package esperanza.intake.webhook;

import static esperanza.intake.Callers.key;
import static esperanza.intake.Callers.problem;
import static esperanza.intake.Callers.token;
import static esperanza.intake.webhook.Hotlines.question;
import static esperanza.intake.webhook.Hotlines.registered;
import static esperanza.intake.webhook.Hotlines.send;
import static esperanza.intake.webhook.Hotlines.sentWithoutConsent;
import static esperanza.runtime.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import esperanza.intake.KeycloakResource;
import esperanza.intake.webhook.Receiver.Told;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.runtime.http.Answer;
import esperanza.runtime.http.Json;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A hotline tries its receiver without a real report, sees what became of each message, and has it sent again. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class WebhookTrialTest {

    private static final String HOTLINE = "hotline-demo";

    @AfterEach
    void none() {
        Hotlines.withoutWebhooks();
    }

    @Test
    void a_ping_is_signed_like_every_message_and_says_that_it_is_a_trial() throws WebhookVerificationException {
        try (Receiver receiver = new Receiver()) {
            Json webhook = registered(HOTLINE, receiver);
            String key = key();
            Answer asked = ping(webhook, key);
            assertThat(asked.status()).isEqualTo(202);
            assertThat(ping(webhook, key).text()).isEqualTo(asked.text());
            eventually(() -> receiver.told().size() == 1);
            Told told = receiver.told().getFirst();
            new Webhook(webhook.getString("secret")).verify(told.body(), told.headers());
            assertThat(Json.of(told.body()).getMap(""))
                    .isEqualTo(Map.of("id", asked.json().getString("messageId"), "type", "webhook.ping", "test", true));
            eventually(() -> deliveries(webhook).getList("outcome").equals(List.of("DELIVERED")));
            assertThat(deliveries(webhook).getList("messageId"))
                    .containsExactly(asked.json().getString("messageId"));
            assertThat(deliveries(webhook).getMap("[0]").keySet())
                    .isEqualTo(Set.of("messageId", "type", "test", "at", "outcome", "attempts", "status"));
        }
    }

    @Test
    void a_ping_that_fails_is_not_repeated_and_the_hotline_sees_the_answer() {
        try (Receiver receiver = new Receiver(500)) {
            Json webhook = registered(HOTLINE, receiver);
            ping(webhook, key());
            eventually(() -> deliveries(webhook).getList("outcome").equals(List.of("GIVEN_UP")));
            assertThat(deliveries(webhook).getInt("[0].status")).isEqualTo(500);
            assertThat(deliveries(webhook).getInt("[0].attempts")).isEqualTo(1);
            assertThat(receiver.told()).hasSize(1);
        }
    }

    @Test
    void a_test_report_tells_each_type_once_and_says_that_it_is_a_test() {
        try (Receiver receiver = new Receiver()) {
            Json webhook = registered(HOTLINE, receiver);
            String report = send(HOTLINE, "{\"account\": \"x\", \"test\": true}");
            eventually(() -> receiver.told().size() == 4);
            assertThat(receiver.told())
                    .extracting(told -> Json.of(told.body()))
                    .extracting(body ->
                            body.getString("type") + ' ' + body.getMap("").get("test"))
                    .containsExactlyInAnyOrder(
                            "report.referred true",
                            "report.triaged true",
                            "report.question-asked true",
                            "report.consent-changed true");
            eventually(() -> Set.copyOf(deliveries(webhook).getList("outcome")).equals(Set.of("DELIVERED")));
            assertThat(deliveries(webhook).getList("reportId")).containsExactly(report, report, report, report);
        }
    }

    @Test
    void a_message_that_is_still_owed_says_when_it_is_sent_next() {
        try (Receiver receiver = new Receiver(500)) {
            Json webhook = registered(HOTLINE, receiver);
            question(sentWithoutConsent());
            eventually(() -> receiver.told().size() == 1);
            eventually(() -> {
                Json seen = deliveries(webhook);
                return seen.texts("", "outcome", "status", "attempts").equals(List.of("OWED 500 1"))
                        && seen.getString("[0].next").compareTo(seen.getString("[0].at")) > 0;
            });
            eventually(() -> deliveries(webhook).getList("outcome").equals(List.of("DELIVERED")));
            assertThat(deliveries(webhook).getInt("[0].attempts")).isEqualTo(2);
        }
    }

    @Test
    void what_was_delivered_is_sent_again_under_its_id_one_or_all_since_an_instant() {
        try (Receiver receiver = new Receiver()) {
            Json webhook = registered(HOTLINE, receiver);
            question(sentWithoutConsent());
            question(sentWithoutConsent());
            eventually(() -> receiver.told().size() == 2);
            eventually(() -> deliveries(webhook).getList("outcome").equals(List.of("DELIVERED", "DELIVERED")));
            Json latest = deliveries(webhook);
            String one = latest.getString("[0].messageId");
            String key = key();
            Answer again = redelivery(webhook, key, Map.of("messageId", one));
            assertThat(again.status()).isEqualTo(202);
            eventually(() -> receiver.told().size() == 3);
            assertThat(redelivery(webhook, key, Map.of("messageId", one)).text())
                    .isEqualTo(again.text());
            Answer all = redelivery(webhook, key(), Map.of("since", latest.getString("[1].at")));
            assertThat(all.json().getInt("messages")).isEqualTo(2);
            eventually(() -> receiver.told().size() == 5);
            assertThat(receiver.told())
                    .extracting(told -> told.header("webhook-id"))
                    .containsOnly(one, latest.getString("[1].messageId"));
            problem(redelivery(webhook, key(), Map.of()), 422, "invalid");
            problem(redelivery(webhook, key(), Map.of("messageId", key())), 404, "not-found");
        }
    }

    @Test
    void a_webhook_of_another_hotline_is_not_there_and_one_that_is_gone_is_asked_for_nothing() {
        try (Receiver gone = new Receiver(410)) {
            Json webhook = registered(HOTLINE, gone);
            String path = path(webhook);
            problem(token("hotline-second").get(path), 404, "not-found");
            problem(token("hotline-second").get(path + "/deliveries"), 404, "not-found");
            problem(token("hotline-second").header("Idempotency-Key", key()).post(path + "/ping"), 404, "not-found");
            assertThat(token(HOTLINE).get(path).json().getMap("").keySet())
                    .isEqualTo(Set.of("webhookId", "url", "createdAt"));
            ping(webhook, key());
            eventually(() -> token(HOTLINE).get(path).json().getString("disabledAt") != null);
            assertThat(deliveries(webhook).getList("outcome")).containsExactly("GONE");
            problem(ping(webhook, key()), 409, "webhook-gone");
            problem(redelivery(webhook, key(), Map.of("since", "2026-03-02T08:00:00Z")), 409, "webhook-gone");
        }
    }

    private static Answer ping(Json webhook, String key) {
        return token(HOTLINE).header("Idempotency-Key", key).post(path(webhook) + "/ping");
    }

    private static Answer redelivery(Json webhook, String key, Map<String, String> body) {
        return token(HOTLINE)
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post(path(webhook) + "/redelivery");
    }

    private static Json deliveries(Json webhook) {
        return token(HOTLINE).get(path(webhook) + "/deliveries").json();
    }

    private static String path(Json webhook) {
        return "/v1/webhooks/" + webhook.getString("webhookId");
    }
}
