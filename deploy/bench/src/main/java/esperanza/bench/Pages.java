package esperanza.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** The first page of a list, or another answer with rows, read by one client again and again. */
final class Pages implements OneKind.Asked {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Supplier<HttpRequest> asked;
    private final OptionalInt full;

    private Pages(Supplier<HttpRequest> asked, OptionalInt full) {
        this.asked = asked;
        this.full = full;
    }

    /** @param full the number of rows of a full page */
    Pages(String url, String token, int full) {
        this(() -> authorised(url, token), OptionalInt.of(full));
    }

    /**
     * An answer that is as long as it is.
     *
     * @param token one that is good now
     */
    static Pages of(String url, Supplier<String> token) {
        return new Pages(() -> authorised(url, token.get()), OptionalInt.empty());
    }

    /** The answer to a question that names what is asked for in its body, and needs no token. */
    static Pages toThePublic(String url, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return new Pages(() -> request, OptionalInt.empty());
    }

    private static HttpRequest authorised(String url, String token) {
        return HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + token)
                .build();
    }

    /** Fails unless every answer is 200 and the page is full. */
    @Override
    public Latencies readFor(Duration length) {
        Latencies latencies = new Latencies();
        HttpRequest request = asked.get();
        byte[] last = new byte[0];
        for (long end = System.nanoTime() + length.toNanos(); System.nanoTime() < end; ) {
            long begin = System.nanoTime();
            last = page(request);
            latencies.record(System.nanoTime() - begin);
        }
        if (full.isPresent() && rows(last) != full.getAsInt()) {
            throw new IllegalStateException(request.uri() + " has " + rows(last) + " rows on its first page");
        }
        return latencies;
    }

    static int rows(byte[] page) {
        try {
            return JSON.readTree(page).path("items").size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] page(HttpRequest request) {
        try {
            HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(request.uri() + " was answered " + answer.statusCode());
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
