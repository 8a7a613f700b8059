package esperanza.intake.receipt.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class FileBodyTest {

    private static final String BODY = """
            --edge\r
            Content-Disposition: form-data; name="file"; filename="nota.opus"\r
            Content-Type: audio/ogg\r
            \r
            a voice\r
            --edge--\r
            """;

    @Test
    void a_line_that_is_not_slowed_down_gives_its_piece_at_once() {
        List<Integer> counted = new ArrayList<>();
        assertThat(text(read(counted, Duration.ZERO).assertCompleted())).isEqualTo("a voice");
        assertThat(counted).isNotEmpty();
    }

    @Test
    void a_piece_of_a_line_that_is_slowed_down_waits_before_its_reader_has_it() {
        List<Integer> counted = new ArrayList<>();
        AssertSubscriber<Buffer> reader = read(counted, Duration.ofDays(1));
        assertThat(counted).as("the first piece came").hasSize(1);
        reader.assertHasNotReceivedAnyItem().assertNotTerminated().cancel();
    }

    private static AssertSubscriber<Buffer> read(List<Integer> counted, Duration pause) {
        FileBody body = new FileBody(arrived(), new OneFileForm("multipart/form-data; boundary=edge"));
        body.begun().await().indefinitely();
        return body.bytes(1_000, length -> {
                    counted.add(length);
                    return pause;
                })
                .subscribe()
                .withSubscriber(AssertSubscriber.create(Long.MAX_VALUE));
    }

    private static String text(AssertSubscriber<Buffer> reader) {
        Buffer all = Buffer.buffer();
        reader.getItems().forEach(all::appendBuffer);
        return all.toString();
    }

    /** A request whose whole body is here: it comes as soon as somebody reads. */
    @SuppressWarnings("unchecked")
    private static HttpServerRequest arrived() {
        AtomicReference<Handler<Buffer>> reader = new AtomicReference<>();
        return (HttpServerRequest) Proxy.newProxyInstance(
                FileBodyTest.class.getClassLoader(),
                new Class<?>[] {HttpServerRequest.class},
                (request, method, arguments) -> {
                    switch (method.getName()) {
                        case "handler" -> reader.set((Handler<Buffer>) arguments[0]);
                        case "resume" -> reader.get().handle(Buffer.buffer(BODY));
                        default -> {}
                    }
                    return request;
                });
    }
}
