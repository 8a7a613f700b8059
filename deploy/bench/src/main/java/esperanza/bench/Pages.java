package esperanza.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The first page of a list, or another answer with rows, read by one client again and again. */
final class Pages {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpRequest request;
    private final int full;

    /** @param full the number of rows of a full page */
    Pages(String url, String token, int full) {
        this.full = full;
        request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + token)
                .build();
    }

    /** Fails unless every answer is 200 and the page is full. */
    Latencies readFor(Duration length) {
        Latencies latencies = new Latencies();
        byte[] last = new byte[0];
        for (long end = System.nanoTime() + length.toNanos(); System.nanoTime() < end; ) {
            long begin = System.nanoTime();
            last = page();
            latencies.record(System.nanoTime() - begin);
        }
        if (rows(last) != full) {
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

    private byte[] page() {
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
