package esperanza.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import esperanza.local.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Intake as its clients use it. The report is the example of its own API description: imminent danger, two parties. */
final class Reports {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Service intake;
    private final String example;

    Reports(Service intake) {
        this.intake = intake;
        this.example = example(get("/q/openapi?format=json", ""));
    }

    String example() {
        return example;
    }

    /**
     * @return the id of the report; fails unless the report was recorded, or kept on the disk to be recorded shortly
     */
    CompletableFuture<UUID> send(String token) {
        return send(token, example);
    }

    CompletableFuture<UUID> send(String token, String report) {
        HttpRequest request = request("/v1/reports", token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(report))
                .build();
        return http.sendAsync(request, BodyHandlers.ofString()).thenApply(answer -> {
            if (answer.statusCode() != 201 && answer.statusCode() != 202) {
                throw new IllegalStateException("A report was answered " + answer.statusCode() + " " + answer.body());
            }
            return UUID.fromString(tree(answer.body()).path("reportId").asText());
        });
    }

    /** The case of a report, as an officer sees it. */
    UUID caseOf(UUID report, String token) {
        return UUID.fromString(
                get("/v1/reports/" + report, token).path("caseId").asText());
    }

    /** Asks for the reports that look like this one, as an officer does. */
    void lookAlikes(UUID report, String token) {
        get("/v1/reports/" + report + "/look-alikes", token);
    }

    static String example(JsonNode openApi) {
        JsonNode value = openApi.path("paths")
                .path("/v1/reports")
                .path("post")
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("examples")
                .path("threat")
                .path("value");
        if (value.isMissingNode()) {
            throw new IllegalStateException("The API description of intake has no example of a report");
        }
        return value.isTextual() ? value.asText() : value.toString();
    }

    private JsonNode get(String path, String token) {
        try {
            HttpResponse<String> answer = http.send(request(path, token).build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " was answered " + answer.statusCode());
            }
            return tree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private HttpRequest.Builder request(String path, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(intake.url() + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
