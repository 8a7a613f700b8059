package esperanza.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/** A sender of files by tus: one request makes the upload, one brings all bytes. */
record FilesClient(String url, HttpClient client) {

    private static final long GLANCE = 5_000_000;

    static FilesClient of(String url) {
        return new FilesClient(
                url,
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
    }

    /** Ends when the last byte is durable. */
    CompletableFuture<Void> send(long length, BodyPublisher bytes) {
        return client.sendAsync(
                        tus("/v1/files")
                                .header("Upload-Length", "" + length)
                                .POST(BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .thenCompose(made -> client.sendAsync(
                        tus("/v1/" + made.headers().firstValue("Location").orElseThrow())
                                .header("Upload-Offset", "0")
                                .header("Content-Type", "application/offset+octet-stream")
                                .method("PATCH", bytes)
                                .build(),
                        HttpResponse.BodyHandlers.ofString()))
                .thenAccept(sent -> expect(204, sent));
    }

    /** Waits until the server has handed on so many files. */
    void awaitReceived(int files) {
        while (Integer.parseInt(get("/received")) < files) {
            LockSupport.parkNanos(GLANCE);
        }
    }

    String get(String path) {
        try {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(url + path)).build(), HttpResponse.BodyHandlers.ofString());
            expect(200, answer);
            return answer.body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder tus(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).header("Tus-Resumable", "1.0.0");
    }

    private static void expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException("answered " + answer.statusCode() + " " + answer.body());
        }
    }
}
