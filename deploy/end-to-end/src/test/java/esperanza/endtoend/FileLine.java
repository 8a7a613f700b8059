package esperanza.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.OptionalLong;

/**
 * The line on which a program sends a file in pieces, by tus 1.0.0, and reads the bytes of a viewing.
 *
 * @param url of the service
 * @param token of the sender
 */
record FileLine(HttpClient http, String url, String token) implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int PART = 64 * 1024;

    FileLine(String url, String token) {
        this(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(), url, token);
    }

    /** Begins an upload of so many bytes. Returns its id. */
    String begun(long length) {
        var begun = sent(tus("/v1/files").header("Upload-Length", "" + length).POST(BodyPublishers.noBody()));
        assertThat(begun.statusCode()).isEqualTo(201);
        return begun.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
    }

    /** How many bytes are durable. */
    long offset(String upload) {
        var asked = sent(tus("/v1/files/" + upload).method("HEAD", BodyPublishers.noBody()));
        assertThat(asked.statusCode()).as("HEAD of %s", upload).isEqualTo(200);
        return asked.headers().firstValueAsLong("Upload-Offset").orElseThrow();
    }

    /**
     * Sends bytes from this offset on. Returns the new offset; empty if the line broke before the answer, or more bytes are
     * durable than the sender knew.
     */
    OptionalLong send(String upload, long offset, InputStream bytes) {
        var patch = tus("/v1/files/" + upload)
                .header("Content-Type", "application/offset+octet-stream")
                .header("Upload-Offset", "" + offset)
                .method("PATCH", BodyPublishers.ofInputStream(() -> bytes))
                .build();
        try {
            var sent = http.send(patch, BodyHandlers.ofString());
            assertThat(sent.statusCode()).as(sent.body()).isIn(204, 409);
            return sent.statusCode() == 409
                    ? OptionalLong.empty()
                    : sent.headers().firstValueAsLong("Upload-Offset");
        } catch (IOException broken) {
            return OptionalLong.empty();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Sends bytes from this offset on, and the line breaks after some of them, without an answer.
     *
     * @param length of all that the request announces
     * @param happens in the middle of the request, just before the line breaks
     */
    void breaks(String upload, long offset, InputStream bytes, long length, long after, Runnable happens) {
        var service = URI.create(url);
        var head = """
                PATCH /v1/files/%s HTTP/1.1
                Host: %s
                Authorization: Bearer %s
                Tus-Resumable: 1.0.0
                Content-Type: application/offset+octet-stream
                Upload-Offset: %d
                Content-Length: %d

                """.formatted(upload, service.getHost(), token, offset, length);
        try (var socket = new Socket(service.getHost(), service.getPort())) {
            var out = socket.getOutputStream();
            out.write(head.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
            var part = new byte[PART];
            for (long left = after; left > 0; left -= part.length) {
                out.write(part, 0, bytes.readNBytes(part, 0, (int) Math.min(part.length, left)));
            }
            happens.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes at this address. */
    byte[] read(String path) {
        try {
            var request = request(path).GET().build();
            var answer = http.send(request, BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            return answer.body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }

    private HttpResponse<Void> sent(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.discarding());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder tus(String path) {
        return request(path).header("Tus-Resumable", "1.0.0");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
    }
}
