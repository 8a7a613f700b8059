package esperanza.local.demonstration;

import static esperanza.local.demonstration.Stage.expect;

import esperanza.local.PartFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** The picture that came with the report becomes evidence: an investigator opens it on record and carries it over. */
record TakenOver(Stage stage, Script script) {

    private static final String WHO = "investigator";

    void play() {
        script.play("passed-on");
        script.let("uploadId", carried());
        script.play("taken-over");
    }

    /** The id of the upload that has the bytes. */
    private String carried() {
        var from = "/v1/reports/%s/attachments/%s/viewings/%s/original"
                .formatted(script.of("reportId"), script.of("attachmentId"), script.of("viewingId"));
        try (var http = HttpClient.newHttpClient()) {
            var original = http.send(at("intake", from).GET().build(), BodyHandlers.ofByteArray());
            expect(original.statusCode(), 200, "the very bytes, for who opened them");
            return sent(http, original.body());
        } catch (IOException e) {
            throw new PartFailure("The picture was not carried over", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailure("Interrupted", e);
        }
    }

    private String sent(HttpClient http, byte[] bytes) throws IOException, InterruptedException {
        var request = at("investigation", "/v1/files")
                .header("Content-Type", "application/offset+octet-stream")
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", Integer.toString(bytes.length))
                .POST(BodyPublishers.ofByteArray(bytes))
                .build();
        HttpResponse<Void> made = http.send(request, BodyHandlers.discarding());
        expect(made.statusCode(), 201, "the bytes are in the investigation");
        var where = made.headers().firstValue("Location").orElseThrow();
        return where.substring(where.lastIndexOf('/') + 1);
    }

    private HttpRequest.Builder at(String service, String path) {
        return HttpRequest.newBuilder(URI.create(stage.url(service, path)))
                .header("Authorization", "Bearer " + stage.token(WHO));
    }
}
