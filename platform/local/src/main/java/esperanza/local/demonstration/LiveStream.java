package esperanza.local;

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

/** Follows a server-sent event stream in the background and keeps the data of its frames. */
final class LiveStream implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> frames = new CopyOnWriteArrayList<>();
    private final Thread reader;

    LiveStream(String url, String token) {
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream")
                .build();
        this.reader = Thread.ofVirtual().start(() -> follow(request));
    }

    List<String> frames() {
        return frames;
    }

    /** The first frame that is as it should be; fails with {@code what} after half a minute. */
    String await(String what, Predicate<String> asItShouldBe) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var found = frames.stream().filter(asItShouldBe).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            pause();
        }
        throw new PartFailure("The stream did not show within half a minute: " + what);
    }

    @Override
    public void close() {
        reader.interrupt();
        http.shutdownNow();
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(20));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailure("Interrupted", e);
        }
    }

    private void follow(HttpRequest request) {
        try {
            http.send(request, BodyHandlers.ofLines())
                    .body()
                    .filter(line -> line.startsWith("data:"))
                    .map(line -> line.substring("data:".length()).strip())
                    .forEach(frames::add);
        } catch (IOException | UncheckedIOException ended) {
            frames.add("the stream ended");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
