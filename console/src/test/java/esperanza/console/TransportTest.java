package esperanza.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TransportTest {

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void where_cookies_travel_by_tls_only_a_browser_is_told_to_come_by_tls() throws Exception {
        var router = Router.router(vertx);
        router.route().handler(Transport::mark);
        router.route().handler(ask -> ask.response().end());
        int port = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();

        assertThat(new Browser(URI.create("http://127.0.0.1:" + port))
                        .visit("/")
                        .headers()
                        .firstValue("Strict-Transport-Security"))
                .hasValue("max-age=31536000");
    }
}
