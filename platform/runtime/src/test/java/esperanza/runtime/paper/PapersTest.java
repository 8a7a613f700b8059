package esperanza.runtime.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import esperanza.runtime.refusal.Refused;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PapersTest {

    private static final Instant MADE = Instant.parse("2026-11-30T12:00:00Z");
    private static final byte[] SIGN = "%PDF".getBytes(StandardCharsets.US_ASCII);
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String PAGE = "<html><head><title>.</title></head><body>%s</body></html>";

    private final Vertx vertx = Vertx.vertx();
    private final Papers papers = new Papers(vertx);

    @AfterEach
    void close() {
        papers.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void a_document_is_printed_on_a_thread_of_its_own() {
        assertThat(print("<p>Hola</p>").await().atMost(LONG)).startsWith(SIGN);
    }

    @Test
    void one_too_many_is_refused_and_those_that_wait_are_printed() {
        String many = "<p>Una línea más</p>".repeat(2_000);
        List<CompletableFuture<byte[]>> waiting = Stream.generate(
                        () -> print(many).subscribeAsCompletionStage())
                .limit(Papers.MOST_WAITING)
                .toList();
        assertThat(catchThrowable(() -> print("").await().atMost(LONG)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.status()).isEqualTo(503));
        assertThat(waiting).allSatisfy(each -> assertThat(each.join()).isNotEmpty());
        assertThat(print("").await().atMost(LONG)).isNotEmpty();
    }

    @Test
    void a_page_that_is_not_well_formed_fails_and_the_next_is_printed() {
        assertThat(catchThrowable(() -> print("<p>").await().atMost(LONG))).isNotNull();
        assertThat(print("<p>bien</p>").await().atMost(LONG)).isNotEmpty();
    }

    private Uni<byte[]> print(String body) {
        return papers.pdf(() -> PAGE.formatted(body), MADE);
    }
}
