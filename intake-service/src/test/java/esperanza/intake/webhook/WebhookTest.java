package esperanza.intake.webhook;

import static esperanza.intake.Callers.TRIAGE;
import static esperanza.intake.Callers.command;
import static esperanza.intake.Callers.key;
import static esperanza.intake.Callers.problem;
import static esperanza.intake.Callers.token;
import static esperanza.intake.webhook.Hotlines.list;
import static esperanza.intake.webhook.Hotlines.question;
import static esperanza.intake.webhook.Hotlines.register;
import static esperanza.intake.webhook.Hotlines.registered;
import static esperanza.intake.webhook.Hotlines.rotate;
import static esperanza.intake.webhook.Hotlines.sent;
import static esperanza.intake.webhook.Hotlines.sentWithoutConsent;
import static esperanza.runtime.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import esperanza.intake.KeycloakResource;
import esperanza.intake.webhook.Receiver.Told;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.runtime.http.Answer;
import esperanza.runtime.http.Json;
import esperanza.runtime.operations.KnownNoise;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A hotline is notified when its own reports progress. A foreign library accepts the signature, and the message says
 * nothing else.
 */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class WebhookTest {

    @Inject
    Pool pool;

    @AfterEach
    void none() {
        Hotlines.withoutWebhooks();
    }

    @Test
    void it_is_told_in_order_what_and_of_which_report_and_nothing_else() throws WebhookVerificationException {
        try (Receiver receiver = new Receiver()) {
            String secret = registered("hotline-demo", receiver).getString("secret");
            String id = sent("hotline-demo");
            assertThat(command(id, "triage", TRIAGE).status()).isEqualTo(200);
            eventually(() -> receiver.told().size() == 2);
            for (Told told : receiver.told()) {
                new Webhook(secret).verify(told.body(), told.headers());
                Json body = Json.of(told.body());
                assertThat(body.getMap("").keySet()).isEqualTo(Set.of("id", "type", "reportId"));
                assertThat(body.getString("reportId")).isEqualTo(id);
                assertThat(body.getString("id")).isEqualTo(told.header("webhook-id"));
                assertThatThrownBy(() -> new Webhook(secret).verify(told.body() + " ", told.headers()))
                        .isInstanceOf(WebhookVerificationException.class);
            }
            assertThat(receiver.told())
                    .extracting(told -> Json.of(told.body()).getString("type"))
                    .containsExactlyInAnyOrder("report.referred", "report.triaged");
            assertThat(receiver.told())
                    .extracting(told -> told.header("webhook-id"))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void a_hotline_is_told_of_its_own_reports_and_sees_its_own_webhooks_only() {
        try (Receiver first = new Receiver();
                Receiver second = new Receiver()) {
            String own = registered("hotline-demo", first).getString("webhookId");
            String others = registered("hotline-second", second).getString("webhookId");
            String id = sent("hotline-second");
            eventually(() -> second.told().size() == 1);
            assertThat(second.told()).allMatch(told -> told.body().contains(id));
            assertThat(first.told()).isEmpty();
            assertThat(list("hotline-demo").getList("webhookId")).containsExactly(own);
            assertThat(list("hotline-demo").getMap("[0]").keySet()).isEqualTo(Set.of("webhookId", "url", "createdAt"));
            problem(token("hotline-demo").delete("/v1/webhooks/" + others), 404, "not-found");
            problem(rotate("hotline-demo", others, key()), 404, "not-found");
        }
    }

    @Test
    void what_is_deleted_is_told_no_more() {
        try (Receiver deleted = new Receiver();
                Receiver kept = new Receiver()) {
            String key = key();
            String id = register("hotline-demo", key, deleted.url()).json().getString("webhookId");
            registered("hotline-demo", kept);
            assertThat(token("hotline-demo").delete("/v1/webhooks/" + id).status())
                    .isEqualTo(204);
            problem(register("hotline-demo", key, deleted.url()), 409, "webhook-gone");
            sent("hotline-demo");
            eventually(() -> kept.told().size() == 1);
            assertThat(deleted.told()).isEmpty();
        }
    }

    @Test
    void what_says_nothing_good_is_tried_again_under_the_same_id_and_given_up_in_the_end() {
        try (Receiver receiver = new Receiver(500, 302, 204, 503, 503, 503)) {
            registered("hotline-demo", receiver);
            question(sentWithoutConsent());
            eventually(() -> receiver.told().size() == 3);
            question(sentWithoutConsent());
            eventually(() -> receiver.told().size() == 6);
            eventually(() -> outcomes().equals("DELIVERED GIVEN_UP"));
            assertThat(receiver.told()).extracting(Told::path).containsOnly("/hook");
            List<String> ids = receiver.told().stream()
                    .map(told -> told.header("webhook-id"))
                    .toList();
            assertThat(ids.subList(0, 3)).containsOnly(ids.getFirst());
            assertThat(ids.subList(3, 6)).containsOnly(ids.getLast());
        }
    }

    @Test
    void a_good_delivery_is_no_error_in_the_log() {
        List<LogRecord> errors = new CopyOnWriteArrayList<>();
        Handler listening = listening(errors);
        Logger root = LogManager.getLogManager().getLogger("");
        root.addHandler(listening);
        try (Receiver receiver = new Receiver()) {
            registered("hotline-demo", receiver);
            question(sentWithoutConsent());
            eventually(() -> receiver.told().size() == 1);
            eventually(() -> outcomes().equals("DELIVERED"));
            question(sentWithoutConsent());
            eventually(() -> receiver.told().size() == 2);
        } finally {
            root.removeHandler(listening);
        }
        assertThat(errors).extracting(LogRecord::getMessage).isEmpty();
    }

    /** Listens as the log of an operator does. */
    private static Handler listening(List<LogRecord> errors) {
        KnownNoise operators = new KnownNoise();
        return new Handler() {
            @Override
            public void publish(LogRecord said) {
                if (said.getLevel().intValue() >= Level.SEVERE.intValue() && operators.isLoggable(said)) {
                    errors.add(said);
                }
            }

            @Override
            public void flush() {
                // nothing is kept back
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }

    @Test
    void a_receiver_that_is_gone_is_left_alone() {
        try (Receiver gone = new Receiver(410);
                Receiver there = new Receiver()) {
            registered("hotline-demo", gone);
            registered("hotline-demo", there);
            question(sentWithoutConsent());
            eventually(() -> list("hotline-demo").getString("[0].disabledAt") != null);
            question(sentWithoutConsent());
            eventually(() -> there.told().size() == 2);
            assertThat(gone.told()).hasSize(1);
            assertThat(list("hotline-demo").getString("[1].disabledAt")).isNull();
        }
    }

    @Test
    void a_receiver_that_does_not_answer_delays_no_other() {
        try (Receiver silent = Receiver.silent();
                Receiver other = new Receiver()) {
            registered("hotline-demo", silent);
            registered("hotline-demo", other);
            question(sentWithoutConsent());
            eventually(() -> silent.told().size() == 1 && other.told().size() == 1);
            question(sentWithoutConsent());
            eventually(() -> other.told().size() == 2);
            assertThat(silent.told()).hasSize(1);
        }
    }

    @Test
    void while_the_secret_changes_both_sign() throws WebhookVerificationException {
        try (Receiver receiver = new Receiver()) {
            Json made = registered("hotline-demo", receiver);
            String key = key();
            String changed = rotate("hotline-demo", made.getString("webhookId"), key)
                    .json()
                    .getString("secret");
            assertThat(changed).isNotEqualTo(made.getString("secret"));
            assertThat(rotate("hotline-demo", made.getString("webhookId"), key)
                            .json()
                            .getString("secret"))
                    .isEqualTo(changed);
            question(sentWithoutConsent());
            eventually(() -> receiver.told().size() == 1);
            Told told = receiver.told().getFirst();
            assertThat(told.header("webhook-signature").split(" ")).hasSize(2);
            new Webhook(changed).verify(told.body(), told.headers());
            new Webhook(made.getString("secret")).verify(told.body(), told.headers());
        }
    }

    /** The instance died before it recorded the result, whether or not the message was sent. */
    @Test
    void what_an_instance_held_that_died_is_sent_by_the_next_under_the_same_id() {
        try (Receiver receiver = new Receiver()) {
            registered("hotline-demo", receiver);
            question(sentWithoutConsent());
            eventually(() -> receiver.told().size() == 1);
            eventually(() -> outcomes().equals("DELIVERED"));
            sql("update webhook_message set outcome = null, held_until = now() - interval '1 second'");
            eventually(() -> receiver.told().size() == 2);
            assertThat(receiver.told().get(1).header("webhook-id"))
                    .isEqualTo(receiver.told().get(0).header("webhook-id"));
        }
    }

    @Test
    void made_anew_from_the_log_nothing_is_told_twice() {
        try (Receiver receiver = new Receiver()) {
            registered("hotline-demo", receiver);
            question(sentWithoutConsent());
            eventually(() -> outcomes().equals("DELIVERED"));
            sql("update cursor set position = 0 where name = 'webhooks'");
            question(sentWithoutConsent());
            eventually(() -> outcomes().equals("DELIVERED DELIVERED"));
            assertThat(receiver.told()).hasSize(2);
        }
    }

    @Test
    void where_it_may_not_lead_and_what_is_said_twice() {
        for (String url : List.of("http://10.0.0.1/", "ftp://hotline.example/", "https://a:b@hotline.example/", "x")) {
            problem(register("hotline-demo", key(), url), 422, "invalid");
        }
        String key = key();
        Answer made = register("hotline-demo", key, "https://hotline.example/hook");
        assertThat(made.status()).isEqualTo(201);
        assertThat(register("hotline-demo", key, "https://hotline.example/hook").text())
                .isEqualTo(made.text());
        problem(register("hotline-demo", key, "https://hotline.example/other"), 422, "idempotency-key-reused");
        for (int n = 1; n < 10; n++) {
            register("hotline-demo", key(), "https://hotline.example/" + n).expect(201);
        }
        problem(register("hotline-demo", key(), "https://hotline.example/11"), 409, "too-many-webhooks");
    }

    private String outcomes() {
        String outcomes = pool.query(
                        "select string_agg(coalesce(outcome, '-'), ' ' order by due_at) from webhook_message")
                .execute()
                .await()
                .atMost(Duration.ofSeconds(10))
                .iterator()
                .next()
                .getString(0);
        return outcomes == null ? "" : outcomes;
    }

    private void sql(String statement) {
        pool.query(statement).execute().await().atMost(Duration.ofSeconds(10));
    }
}
