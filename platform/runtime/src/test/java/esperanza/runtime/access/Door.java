package esperanza.runtime.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import esperanza.access.Role;
import esperanza.local.TestParts;
import esperanza.runtime.http.Request;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** The API of the service under test, as its own OpenAPI describes it, with a caller for each role. */
public final class Door {

    /**
     * @param schema of the body, without references
     * @param types what its answers come as, as documented
     * @param isForm true: it takes the form of a page
     * @param streams true: the answer never ends by itself, and may stay silent for a while
     */
    public record Operation(
            String id,
            String method,
            String path,
            boolean hasBody,
            List<String> examples,
            JsonNode schema,
            Set<String> types,
            boolean isForm,
            boolean streams) {}

    /** @param role empty: no token */
    public record Asked(Operation operation, Optional<Role> role, CompletableFuture<Integer> answer) {

        public int status() {
            return answer.join();
        }
    }

    private static final int ADMITTED = 200;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<Role, String> tokens = new EnumMap<>(Role.class);

    public List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        JsonNode document = description();
        JsonNode schemas = document.path("components").path("schemas");
        document.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(method -> all.add(operation(path.getKey(), method.getKey(), method.getValue(), schemas))));
        return all;
    }

    /** Asks the operation with ids that do not exist. */
    public Asked ask(Operation operation, Optional<Role> role, String body) {
        return new Asked(operation, role, status(request(operation, role, body), operation.streams()));
    }

    /** The whole answer to the same. ANYONE has no token. */
    HttpResponse<String> answer(Operation operation, Role role, String body) {
        Optional<Role> known = Optional.of(role).filter(each -> each != Role.ANYONE);
        return http.sendAsync(request(operation, known, body), BodyHandlers.ofString())
                .join();
    }

    /** The whole answer to a sender who accepts only this type. */
    HttpResponse<String> answerAs(Operation operation, Role role, String type) {
        Optional<Role> known = Optional.of(role).filter(each -> each != Role.ANYONE);
        HttpRequest.Builder request = asked(operation, known, operation.hasBody() ? "[]" : "");
        return http.sendAsync(request.header("Accept", type).build(), BodyHandlers.ofString())
                .join();
    }

    private HttpRequest request(Operation operation, Optional<Role> role, String body) {
        return asked(operation, role, body).build();
    }

    private HttpRequest.Builder asked(Operation operation, Optional<Role> role, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(operation))
                .timeout(Duration.ofSeconds(operation.streams() ? 3 : 60))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"1\"")
                .header("Content-Type", "application/json")
                .method(
                        operation.method().toUpperCase(Locale.ROOT),
                        operation.hasBody()
                                ? HttpRequest.BodyPublishers.ofString(body)
                                : HttpRequest.BodyPublishers.noBody());
        role.map(this::token).ifPresent(token -> request.header("Authorization", "Bearer " + token));
        return request;
    }

    private CompletableFuture<Integer> status(HttpRequest request, boolean silenceIsAdmission) {
        return http.sendAsync(request, BodyHandlers.ofInputStream())
                .thenApply(response -> {
                    closed(response.body());
                    return response.statusCode();
                })
                .exceptionallyCompose(
                        failure -> silenceIsAdmission && failure.getCause() instanceof HttpTimeoutException
                                ? CompletableFuture.completedFuture(ADMITTED)
                                : CompletableFuture.failedFuture(failure));
    }

    /** A real token of a person or a machine with this role. */
    public String token(Role role) {
        return tokens.computeIfAbsent(role, known -> switch (role) {
            case HOTLINE -> TestParts.keycloak().tokenOfClient("hotline-demo");
            case COURT -> TestParts.keycloak().tokenOfClient("court-demo");
            default -> TestParts.keycloak().tokenOfPerson(role.code());
        });
    }

    private JsonNode description() {
        try (InputStream document =
                Request.address("/q/openapi?format=json").toURL().openStream()) {
            return new ObjectMapper().readTree(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Operation operation(String path, String method, JsonNode said, JsonNode schemas) {
        JsonNode body = said.path("requestBody").path("content").path("application/json");
        List<String> examples = new ArrayList<>();
        body.path("examples").forEach(example -> examples.add(text(example.path("value"))));
        Set<String> types = new HashSet<>();
        said.path("responses")
                .properties()
                .forEach(answer ->
                        answer.getValue().path("content").fieldNames().forEachRemaining(type -> types.add(type)));
        return new Operation(
                said.path("operationId").asText(),
                method,
                path,
                !body.isMissingNode(),
                examples,
                resolved(body.path("schema"), schemas),
                types,
                said.path("requestBody").path("content").has("application/x-www-form-urlencoded"),
                types.contains("text/event-stream"));
    }

    /** The schema with what it refers to in place of each reference. */
    private static JsonNode resolved(JsonNode schema, JsonNode schemas) {
        if (schema.has("$ref")) {
            String reference = schema.path("$ref").asText();
            return resolved(schemas.path(reference.substring(reference.lastIndexOf('/') + 1)), schemas);
        }
        if (!(schema instanceof ObjectNode object)) {
            return schema;
        }
        ObjectNode whole = object.objectNode();
        object.properties().forEach(each -> whole.set(each.getKey(), resolved(each.getValue(), schemas)));
        return whole;
    }

    private static String text(JsonNode example) {
        return example.isTextual() ? example.textValue() : example.toString();
    }

    /** The address of the operation, with ids that do not exist. */
    public static URI address(Operation operation) {
        return Request.address(operation
                .path()
                .replace("{language}", "es")
                .replace("{page}", "1")
                .replaceAll("\\{[^}]*}", new UUID(1, 2).toString()));
    }

    private static void closed(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
