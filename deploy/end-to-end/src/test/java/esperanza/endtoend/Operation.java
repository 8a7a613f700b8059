package esperanza.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import esperanza.local.Platform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An operation of a service, read from its own OpenAPI document.
 *
 * @param ofCase a list that can be asked for one case
 * @param body the first example of the request body; empty if the operation has none
 * @param isVersioned whether its sender has to have read what it changes
 * @param texts the free texts of its request body, if that is JSON
 * @param answers the type of its answer
 */
record Operation(
        String id,
        String service,
        String method,
        String path,
        boolean ofCase,
        boolean isVersioned,
        String body,
        List<FreeText> texts,
        String answers) {

    private static final String JSON = "application/json";

    /** The operations of all services, in the order of their names. */
    static List<Operation> all(Platform platform) {
        var all = new ArrayList<Operation>();
        for (var service : Platform.SERVICES) {
            var document = document(platform.service(service).url() + "/q/openapi?format=json");
            var schemas = document.path("components").path("schemas");
            document.path("paths").properties().forEach(path -> path.getValue()
                    .properties()
                    .forEach(method ->
                            all.add(of(service, path.getKey(), method.getKey(), method.getValue(), schemas))));
        }
        all.sort(Comparator.comparing(Operation::id).thenComparing(Operation::service));
        return all;
    }

    /**
     * The name of the row of the matrix. The service is part of it, because several services have the same operation.
     */
    String name() {
        return service + ' ' + id;
    }

    boolean changesNothing() {
        return method.equals("GET");
    }

    /** A list, a thing or a text, and no stream. */
    boolean isRead() {
        return changesNothing() && !answers.equals("text/event-stream");
    }

    /** Whether a request to the address is one of this operation. */
    boolean isAt(String address) {
        return address.matches(path.replaceAll("\\{\\w+}", "[^/]+"));
    }

    private static Operation of(String service, String path, String method, JsonNode said, JsonNode schemas) {
        var content = said.path("requestBody").path("content").path(JSON);
        var examples = content.path("examples");
        return new Operation(
                said.path("operationId").asText(),
                service,
                method.toUpperCase(Locale.ROOT),
                path,
                said.path("parameters")
                        .valueStream()
                        .anyMatch(parameter -> parameter.path("name").asText().equals("case")),
                said.path("parameters")
                        .valueStream()
                        .anyMatch(each -> each.path("name").asText().equals("If-Match")),
                examples.isEmpty() ? "" : text(examples.iterator().next().path("value")),
                FreeText.in(content.path("schema"), schemas),
                said.path("responses").path("200").path("content").properties().stream()
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(JSON));
    }

    private static String text(JsonNode example) {
        return example.isTextual() ? example.asText() : example.toString();
    }

    private static JsonNode document(String address) {
        try (var in = URI.create(address).toURL().openStream()) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
