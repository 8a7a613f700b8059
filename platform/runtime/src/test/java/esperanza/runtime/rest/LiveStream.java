package esperanza.runtime.rest;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** A client of a stream of server-sent events: keeps every line it gets. */
public final class LiveStream implements AutoCloseable {

    private static final String EVENT = "data:{\"specversion\":\"1.0\",";
    private static final String ITEM = ",\"data\":";

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private volatile boolean ended;

    private LiveStream(URI at, String token, Optional<String> lastEventId) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(at).header("Authorization", "Bearer " + token);
        lastEventId.ifPresent(id -> request.header("Last-Event-ID", id));
        HttpResponse<Stream<String>> response = client.send(request.build(), HttpResponse.BodyHandlers.ofLines());
        if (response.statusCode() != 200) {
            throw new AssertionError("status " + response.statusCode());
        }
        Thread.ofVirtual().start(() -> read(response.body()));
    }

    public static LiveStream open(URI at, String token) throws Exception {
        return new LiveStream(at, token, Optional.empty());
    }

    public static LiveStream resume(URI at, String token, String lastEventId) throws Exception {
        return new LiveStream(at, token, Optional.of(lastEventId));
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    /** The items so far that contain this text: the data of the CloudEvents, as they were written. */
    public List<String> data(String text) {
        return events(text).stream()
                .map(event -> event.substring(event.indexOf(ITEM) + ITEM.length(), event.length() - 1))
                .filter(item -> item.contains(text))
                .toList();
    }

    /** The CloudEvents so far that contain this text. */
    public List<String> events(String text) {
        return lines().stream()
                .filter(line -> line.startsWith(EVENT) && line.contains(text))
                .map(line -> line.substring("data:".length()))
                .toList();
    }

    /** True if the server has closed the stream. */
    public boolean ended() {
        return ended;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private void read(Stream<String> body) {
        try {
            body.forEach(lines::add);
            ended = true;
        } catch (RuntimeException closed) {
            lines.add("closed");
        }
    }
}
