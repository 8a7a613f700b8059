package esperanza.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** A service over HTTP, as its clients use it. */
final class Rest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;

    Rest(String url) {
        this.url = url;
    }

    /** @param token empty for what needs none */
    JsonNode get(String path, String token) {
        return tree(answer(path, token).body());
    }

    /** The answer as it is. */
    String text(String path) {
        return answer(path, "").body();
    }

    private HttpResponse<String> answer(String path, String token) {
        try {
            HttpResponse<String> answer = http.send(request(path, token).build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " was answered " + answer.statusCode());
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Sends a command under a key of its own. */
    CompletableFuture<HttpResponse<String>> post(String path, String token, String body) {
        return post(request(path, token), body);
    }

    /** The same, by somebody who has just read what it changes. */
    CompletableFuture<HttpResponse<String>> change(String read, String path, String token, String body) {
        return changeOf(version(read, token), path, token, body);
    }

    /** The version of what stands at the path. */
    String version(String path, String token) {
        return answer(path, token).headers().firstValue("ETag").orElseThrow();
    }

    CompletableFuture<HttpResponse<String>> changeOf(String version, String path, String token, String body) {
        return post(request(path, token).header("If-Match", version), body);
    }

    static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CompletableFuture<HttpResponse<String>> post(HttpRequest.Builder request, String body) {
        return http.sendAsync(
                request.header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }
}
