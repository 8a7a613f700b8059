package esperanza.runtime.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the service under test answered. */
public final class Answer {

    private final HttpResponse<byte[]> response;

    Answer(HttpResponse<byte[]> response) {
        this.response = response;
    }

    public int status() {
        return response.statusCode();
    }

    /** The same answer; the test fails if its status is another one. */
    public Answer expect(int status) {
        assertThat(status()).as(text()).isEqualTo(status);
        return this;
    }

    public byte[] bytes() {
        return response.body();
    }

    public String text() {
        return new String(bytes(), UTF_8);
    }

    public Json json() {
        return Json.of(text());
    }

    /** @return null if the answer has no such header */
    public @Nullable String header(String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    public Map<String, List<String>> headers() {
        return response.headers().map();
    }

    public @Nullable String contentType() {
        return header("Content-Type");
    }
}
