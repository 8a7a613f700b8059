package esperanza.reach.heartbeat;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HeartbeatClientTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Vertx vertx = Vertx.vertx();
    private HttpServer server;

    @BeforeEach
    void listen() {
        server = vertx.createHttpServer()
                .requestHandler(asked -> {
                    switch (asked.path()) {
                        case "/beat" -> asked.response().end("{\"seconds\":7,\"throughLogSeconds\":300}");
                        case "/late" -> asked.response().setStatusCode(503).end("{\"seconds\":41}");
                        case "/odd" -> asked.response().end("<html>");
                        default -> asked.pause();
                    }
                })
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    @AfterEach
    void end() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void a_beat_is_heard_with_its_age() {
        assertThat(age("/beat")).contains(Duration.ofSeconds(7));
    }

    @Test
    void a_late_beat_an_odd_answer_and_no_answer_are_silence() {
        assertThat(age("/late")).isEmpty();
        assertThat(age("/odd")).isEmpty();
        assertThat(age("/never")).isEmpty();
    }

    private Optional<Duration> age(String path) {
        return new HeartbeatClient(vertx)
                .age("http://127.0.0.1:" + server.actualPort() + path)
                .await()
                .atMost(PATIENCE);
    }
}
