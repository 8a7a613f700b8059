package esperanza.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import esperanza.local.Platform;
import esperanza.local.demonstration.Answer;
import esperanza.local.demonstration.Client;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/**
 * Intake is killed while the receiver of a hotline's webhook has not answered: the notification is sent again under the
 * same id.
 */
class WebhookKilledTest {

    private final Platform platform = SharedPlatform.whole();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);

    @Test
    void what_was_told_and_not_answered_when_intake_was_killed_is_told_again() throws IOException {
        var receiver = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        receiver.setExecutor(threads);
        try (var client = new Client()) {
            receiver.createContext("/", this::receive);
            receiver.start();
            var url = "{\"url\": \"http://127.0.0.1:%d/hook\"}"
                    .formatted(receiver.getAddress().getPort());
            var webhook = send(client, "hotline-second", "/v1/webhooks", url);
            assertThat(webhook.status()).isEqualTo(201);
            var report = send(client, "hotline-second", "/v1/reports", "{\"account\": \"x\"}");
            var questions = "/v1/reports/" + report.text("/reportId") + "/questions";
            assertThat(send(client, "intake-officer", questions, "{\"words\": \"x\"}")
                            .status())
                    .isEqualTo(201);

            Waiting.until("it is told", () -> told.size() == 1);
            platform.service("intake").kill();
            assertThat(told).as("told by the one that was killed").hasSize(1);
            platform.service("intake").start();
            Waiting.until("it is told again", () -> told.size() == 2);
            assertThat(told.getLast()).isEqualTo(told.getFirst());
            Waiting.until("it is noted", () -> new Database(platform, "intake")
                    .rows("select outcome from webhook_message where message_id = '" + told.getFirst() + "'")
                    .equals(List.of("DELIVERED")));
        } finally {
            over.countDown();
            receiver.stop(0);
            threads.close();
        }
        new Database(platform, "intake").rows("delete from webhook returning url");
    }

    /** Receives a notification; the first one is left without an answer. */
    private void receive(HttpExchange exchange) throws IOException {
        told.add(exchange.getRequestHeaders().getFirst("webhook-id"));
        if (told.size() == 1) {
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    private Answer send(Client client, String who, String path, String body) {
        var token = who.startsWith("hotline")
                ? platform.keycloak().tokenOfClient(who)
                : platform.keycloak().tokenOfPerson(who);
        return client.post(
                platform.service("intake").url() + path,
                token,
                UUID.randomUUID().toString(),
                Optional.empty(),
                body);
    }
}
