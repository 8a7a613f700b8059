package esperanza.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import esperanza.local.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The live stream as an officer on call reads it, and when the first alert of each case arrived. */
final class AlertStream implements AutoCloseable {

    private static final String ALERT = "alert-raised";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<UUID, Long> arrived = new ConcurrentHashMap<>();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Stream<String> lines;

    /** Listening when it is made. */
    AlertStream(Service notification, String token) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(notification.url() + "/v1/streams/cases"))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream")
                .build();
        try {
            HttpResponse<Stream<String>> answer = http.send(request, BodyHandlers.ofLines());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("The live stream was answered " + answer.statusCode());
            }
            lines = answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        Thread.ofPlatform().daemon().name("alert-stream").start(this::read);
    }

    int alerts() {
        return arrived.size();
    }

    /** {@link System#nanoTime()} of the frame. */
    Optional<Long> arrival(UUID caseId) {
        return Optional.ofNullable(arrived.get(caseId));
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    /** The case of an alert; empty for any other line of the stream. */
    static Optional<UUID> caseOfAlert(String line) {
        if (!line.startsWith("data:") || !line.contains(ALERT)) {
            return Optional.empty();
        }
        try {
            JsonNode entry = JSON.readTree(line.substring("data:".length()));
            return entry.path("what").asText().equals(ALERT)
                    ? Optional.of(UUID.fromString(entry.path("caseId").asText()))
                    : Optional.empty();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read() {
        try {
            lines.forEach(line -> {
                long now = System.nanoTime();
                caseOfAlert(line).ifPresent(caseId -> arrived.putIfAbsent(caseId, now));
            });
        } catch (UncheckedIOException closed) {
            return; // by us, at the end
        }
    }
}
