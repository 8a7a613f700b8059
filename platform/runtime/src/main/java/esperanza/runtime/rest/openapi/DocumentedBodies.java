package esperanza.runtime.rest.openapi;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.rest.Body;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Documents what operations take: the content of a {@link Body}, and the named examples in
 * {@code examples/<operationId>.json}.
 */
final class DocumentedBodies {

    private static final String REFERENCE = "#/components/schemas/";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final OpenAPI api;

    DocumentedBodies(OpenAPI api) {
        this.api = api;
    }

    void document() {
        api.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .filter(operation -> operation.getRequestBody() != null)
                .forEach(this::document);
        schemas().keySet().stream()
                .filter(name -> isBody(schemas().get(name)))
                .toList()
                .forEach(api.getComponents()::removeSchema);
    }

    private void document(Operation operation) {
        Map<String, Object> examples = examples(operation.getOperationId());
        operation.getRequestBody().getContent().getMediaTypes().values().forEach(taken -> {
            Schema content = content(taken.getSchema());
            taken.setSchema(null); // the schema is written after the examples, as the approved documents have it
            examples.forEach((name, value) -> example(taken, name, value));
            taken.setSchema(content);
        });
    }

    private static void example(MediaType taken, String name, Object value) {
        taken.addExample(name, OASFactory.createExample().value(value));
    }

    private Schema content(Schema schema) {
        return Optional.ofNullable(schema.getRef())
                .map(reference -> schemas().get(reference.substring(REFERENCE.length())))
                .filter(DocumentedBodies::isBody)
                .map(body -> body.getProperties().get(Incoming.CONTENT))
                .orElse(schema);
    }

    private static boolean isBody(Schema schema) {
        return schema.getProperties() != null && schema.getProperties().keySet().equals(Set.of(Incoming.CONTENT));
    }

    private Map<String, Schema> schemas() {
        return api.getComponents().getSchemas();
    }

    private static Map<String, Object> examples(String operation) {
        String file = "examples/" + operation + ".json";
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            return in == null ? Map.of() : JSON.readValue(in, new TypeReference<LinkedHashMap<String, Object>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
