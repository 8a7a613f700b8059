package esperanza.local.demonstration;

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

/**
 * An operation of a service, read from its own OpenAPI document.
 *
 * @param document the operation in the document
 * @param schemas the schemas of the document, by their names
 */
public record Operation(String id, String service, String method, String path, JsonNode document, JsonNode schemas) {

    private static final String JSON = "application/json";

    /** The operations of all services, in the order of their names. */
    public static List<Operation> all(Platform platform) {
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

    /** The name of the operation among all services. Several services have an operation of the same id. */
    public String name() {
        return service + ' ' + id;
    }

    public boolean changesNothing() {
        return method.equals("GET");
    }

    /** Whether its sender has to have read what it changes. */
    public boolean isVersioned() {
        return takes("If-Match");
    }

    /** Whether it has a parameter of this name, in whatever part of the request. */
    public boolean takes(String parameter) {
        return document.path("parameters")
                .valueStream()
                .anyMatch(each -> each.path("name").asText().equals(parameter));
    }

    /** The first example of the request body; empty if the operation has none. */
    public String body() {
        var examples = content().path("examples");
        return examples.isEmpty() ? "" : text(examples.iterator().next().path("value"));
    }

    /** The request body in the document, if it is JSON. */
    public JsonNode content() {
        return document.path("requestBody").path("content").path(JSON);
    }

    private static Operation of(String service, String path, String method, JsonNode document, JsonNode schemas) {
        return new Operation(
                document.path("operationId").asText(),
                service,
                method.toUpperCase(Locale.ROOT),
                path,
                document,
                schemas);
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
