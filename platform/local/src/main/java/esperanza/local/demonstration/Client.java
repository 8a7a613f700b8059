package esperanza.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/** The platform over HTTP, as its users see it: what was answered, and what is there after a while. */
final class DemoHttp implements AutoCloseable {

    /** One answer. */
    record Answer(int status, JsonNode body, String text, Optional<String> etag) {

        JsonNode at(String pointer) {
            return body.at(pointer);
        }
    }

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    Answer get(String url, String token) {
        return send(request(url, token).GET().build());
    }

    /** A command. {@code ifMatch} is the version that the sender saw. */
    Answer post(String url, String token, String key, Optional<String> ifMatch, String body) {
        var request = request(url, token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body));
        ifMatch.ifPresent(version -> request.header("If-Match", version));
        return send(request.build());
    }

    /** Looks again until it is as it should be; fails with {@code what} after half a minute. */
    Answer until(String what, String url, String token, Predicate<Answer> asItShouldBe) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var answer = get(url, token);
            if (asItShouldBe.test(answer)) {
                return answer;
            }
            if (System.nanoTime() > deadline) {
                throw new PartFailure("Not so within half a minute: " + what + "\n" + answer.text());
            }
            pause();
        }
    }

    @Override
    public void close() {
        http.close();
    }

    private static HttpRequest.Builder request(String url, String token) {
        return HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest request) {
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            var text = answer.body();
            return new Answer(
                    answer.statusCode(),
                    json.readTree(text.isEmpty() ? "{}" : text),
                    text,
                    answer.headers().firstValue("ETag"));
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri() + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailure("Interrupted", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailure("Interrupted", e);
        }
    }
}
