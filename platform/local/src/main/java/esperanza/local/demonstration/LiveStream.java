package esperanza.local.demonstration;

import esperanza.local.PartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/**
 * Follows a stream of server-sent events in the background and keeps its frames. When the stream ends, the client
 * connects again and names the last frame it received, so that none is missed.
 */
public final class LiveStream implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final List<Frame> frames = new CopyOnWriteArrayList<>();
    private final String url;
    private final String token;
    private final Thread reader;
    private String id = "";
    private volatile boolean going = true;

    public LiveStream(String url, String token) {
        this.url = url;
        this.token = token;
        this.reader = Thread.ofVirtual().start(this::follow);
    }

    /** Every line as it was received. */
    public List<String> lines() {
        return lines;
    }

    List<Frame> frames() {
        return frames;
    }

    /** Returns when the service has begun to send: from then on no frame is missed. */
    public void awaitOpen() {
        until("it opens: " + url, () -> !lines.isEmpty());
    }

    /** The first frame that is as expected; fails with {@code what} after 30 s. */
    Frame await(String what, Predicate<Frame> asItShouldBe) {
        until(what, () -> frames.stream().anyMatch(asItShouldBe));
        return frames.stream().filter(asItShouldBe).findFirst().orElseThrow();
    }

    @Override
    public void close() {
        going = false;
        reader.interrupt();
        http.shutdownNow();
    }

    private static void until(String what, java.util.function.BooleanSupplier itIsSo) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!itIsSo.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new PartFailure("The stream did not show within 30 s: " + what);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_TRIES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailure("Interrupted", e);
        }
    }

    private void follow() {
        try {
            while (going) {
                followOnce();
                Thread.sleep(BETWEEN_TRIES);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void followOnce() throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream");
        if (!frames.isEmpty()) {
            request.header("Last-Event-ID", frames.getLast().id());
        }
        try {
            var answer = http.send(request.build(), BodyHandlers.ofLines());
            if (answer.statusCode() == 200) {
                answer.body().forEach(this::hear);
            }
        } catch (IOException | UncheckedIOException ended) {
            return; // the caller connects again
        }
    }

    /** Reads one line. The id of a frame comes first, then its data on one line. */
    private void hear(String line) {
        lines.add(line);
        if (line.startsWith("id:")) {
            id = value(line);
        } else if (line.startsWith("data:")) {
            frames.add(new Frame(id, value(line)));
        }
    }

    private static String value(String line) {
        return line.substring(line.indexOf(':') + 1).strip();
    }
}
