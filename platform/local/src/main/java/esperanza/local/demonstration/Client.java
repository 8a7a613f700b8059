package esperanza.local.demonstration;

import esperanza.local.PartFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The platform over HTTP, as its users see it. A service that does not answer, or answers 503, is asked again for 30 s.
 * A command is repeated under the same key, so a service that is killed meanwhile does not change the outcome.
 */
public final class Client implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final int UNAVAILABLE = 503;

    private final HttpClient http = HttpClient.newHttpClient();

    public Answer get(String url, String token) {
        return patiently(request(url, token).GET().build());
    }

    /** Sends a command. {@code ifMatch} is the version that the sender expects. */
    public Answer post(String url, String token, String key, Optional<String> ifMatch, String body) {
        return patiently(command(url, token, key, ifMatch, body));
    }

    /** Sends a command once; 503 is returned like any other answer. */
    public Answer postOnce(String url, String token, String key, String body) {
        return send(command(url, token, key, Optional.empty(), body)).orElseThrow(() -> silent(url));
    }

    /** Repeats a GET until the answer is as expected; fails with {@code what} after 30 s. */
    public Answer until(String what, String url, String token, Predicate<Answer> asItShouldBe) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var answer = get(url, token);
            if (asItShouldBe.test(answer)) {
                return answer;
            }
            if (System.nanoTime() > deadline) {
                throw new PartFailure("Not as expected within 30 s: " + what + "\n" + answer.text());
            }
            pause();
        }
    }

    @Override
    public void close() {
        http.close();
    }

    private static HttpRequest command(String url, String token, String key, Optional<String> ifMatch, String body) {
        var request = request(url, token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body));
        ifMatch.ifPresent(version -> request.header("If-Match", version));
        return request.build();
    }

    private static HttpRequest.Builder request(String url, String token) {
        return HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).header("Authorization", "Bearer " + token);
    }

    private Answer patiently(HttpRequest request) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var answer = send(request);
            if (answer.filter(given -> given.status() != UNAVAILABLE).isPresent() || System.nanoTime() > deadline) {
                return answer.orElseThrow(() -> silent(request.uri().toString()));
            }
            pause();
        }
    }

    private Optional<Answer> send(HttpRequest request) {
        try {
            return Optional.of(Answer.of(http.send(request, BodyHandlers.ofString())));
        } catch (IOException noAnswer) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailure("Interrupted", e);
        }
    }

    private static PartFailure silent(String url) {
        return new PartFailure(url + " does not answer");
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
