package esperanza.bench;

import com.fasterxml.jackson.databind.JsonNode;
import esperanza.local.Service;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Intake as its clients use it. The report is the example of its own API description: imminent danger, two parties. */
final class Reports {

    private final Rest intake;
    private final String example;

    Reports(Service intake) {
        this.intake = new Rest(intake.url());
        this.example = example(this.intake.get("/q/openapi?format=json", ""));
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
        return intake.post("/v1/reports", token, report).thenApply(answer -> {
            if (answer.statusCode() != 201 && answer.statusCode() != 202) {
                throw new IllegalStateException("A report was answered " + answer.statusCode() + " " + answer.body());
            }
            return UUID.fromString(Rest.tree(answer.body()).path("reportId").asText());
        });
    }

    /** Asks for the reports that look like this one, as an officer does. */
    void lookAlikes(UUID report, String token) {
        intake.get("/v1/reports/" + report + "/look-alikes", token);
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
}
