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
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A live stream as an officer reads it, and the instant at which the first alert of each case arrived. A
 * stream that is cut off, because it fell behind, reconnects and asks for the entries that it missed.
 */
final class AlertStream implements AutoCloseable {

    /** The stream of those on call. */
    static final String ALERTS = "/v1/streams/alerts";

    /** The stream of everything that happens. */
    static final String CASES = "/v1/streams/cases";

    private static final String ALERT = "alert-raised";
    private static final String PAGE = "alert-paged";
    private static final int NOT_NOW = 503;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<UUID, Long> arrived = new ConcurrentHashMap<>();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;
    private final Supplier<String> token;
    private final AtomicInteger cuts = new AtomicInteger();
    private String lastId = "";
    private volatile Consumer<UUID> paged = _ -> {};
    private volatile boolean closed;

    /** Connects to the stream; from then on alerts are recorded. */
    AlertStream(Service notification, String path, Supplier<String> token) {
        this.url = notification.url() + path;
        this.token = token;
        Stream<String> lines = connect();
        Thread.ofPlatform().daemon().name("alert-stream").start(() -> read(lines));
    }

    /** @param paged told from now on the case of each page; must not block */
    void tellPages(Consumer<UUID> paged) {
        this.paged = paged;
    }

    /** How often the stream ended and had to be resumed. */
    int cuts() {
        return cuts.get();
    }

    int alerts() {
        return arrived.size();
    }

    /** {@link System#nanoTime()} at which the frame arrived; empty if no alert of the case has arrived. */
    Optional<Long> arrival(UUID caseId) {
        return Optional.ofNullable(arrived.get(caseId));
    }

    @Override
    public void close() {
        closed = true;
        http.shutdownNow();
    }

    /** The case of an alert; empty for any other line of the stream. */
    static Optional<UUID> caseOfAlert(String line) {
        return caseOf(ALERT, line);
    }

    private static Optional<UUID> caseOf(String what, String line) {
        if (!line.startsWith("data:") || !line.contains(what)) {
            return Optional.empty();
        }
        try {
            JsonNode entry = JSON.readTree(line.substring("data:".length())).path("data");
            return entry.path("what").asText().equals(what)
                    ? Optional.of(UUID.fromString(entry.path("caseId").asText()))
                    : Optional.empty();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Stream<String> first) {
        try {
            follow(first);
            while (!closed) {
                cuts.incrementAndGet();
                follow(connect());
            }
        } catch (UncheckedIOException | IllegalStateException e) {
            if (!closed) {
                throw e;
            }
        }
    }

    /** Returns when the stream ends, however it ends. */
    private void follow(Stream<String> lines) {
        try (lines) {
            lines.forEach(this::line);
        } catch (UncheckedIOException cut) {
            return;
        }
    }

    private void line(String line) {
        long now = System.nanoTime();
        if (line.startsWith("id:")) {
            lastId = line.substring("id:".length()).strip();
        }
        caseOfAlert(line).ifPresent(caseId -> arrived.putIfAbsent(caseId, now));
        caseOf(PAGE, line).ifPresent(paged);
    }

    private Stream<String> connect() {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + token.get())
                .header("Accept", "text/event-stream");
        if (!lastId.isEmpty()) {
            request.header("Last-Event-ID", lastId);
        }
        try {
            HttpResponse<Stream<String>> answer = http.send(request.build(), BodyHandlers.ofLines());
            while (answer.statusCode() == NOT_NOW && !closed) {
                answer.body().close();
                LockSupport.parkNanos(RETRY_AFTER.toNanos());
                answer = http.send(request.build(), BodyHandlers.ofLines());
            }
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("The live stream was answered " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
