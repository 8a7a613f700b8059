package esperanza.runtime.rest.openapi;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import esperanza.runtime.rest.AccessTable;
import esperanza.runtime.rest.ChangeHeaders;
import esperanza.runtime.rest.CommandHeaders;
import esperanza.runtime.rest.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Adds the conventions of all operations to the OpenAPI document: the token, errors as problems, identifiers as
 * strings, bodies with their examples, and for whom each operation is.
 */
public class DocumentedConventions implements OASFilter {

    private static final String TOKEN = "token";
    private static final String FOR_ANYONE = "/v1/public/";
    /** The scanner says this of an answer that no annotation describes. */
    private static final String UNDESCRIBED = "OK";

    private static final Map<String, String> ALWAYS = Map.of(
            "401", "No valid token for this service",
            "403", "Your role does not allow this",
            "503", "The service cannot do it now; send the same request again after Retry-After");
    private static final Map<String, String> ANY = Map.of("406", "Not in a type that you accept");
    private static final Map<String, String> ON_SOMETHING = Map.of("404", "There is nothing here for you");
    private static final Map<String, String> QUERY = Map.of("422", "Some parameters cannot be accepted");
    private static final Map<String, String> BODY = Map.of(
            "400", "The body is no JSON",
            "413", "The request is too large",
            "415", "Not application/json",
            "422", "Some fields cannot be accepted");
    private static final Map<String, String> COMMAND = Map.of(
            "400", "No JSON, or no Idempotency-Key",
            "409", "A rule of the domain refuses it; the problem type says which",
            "422", "Some fields cannot be accepted, or the Idempotency-Key was used with another request");
    private static final Map<String, String> CHANGE =
            Map.of("412", "It has changed since you read it", "428", "If-Match is missing");

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Map<String, Schema> schemas = api.getComponents().getSchemas();
        schemas.keySet().stream()
                .filter(name -> isIdentifier(schemas.get(name)))
                .toList()
                .forEach(name -> api.getComponents().addSchema(name, identifier()));
        api.setServers(List.of(OASFactory.createServer().url("/")));
        api.getComponents()
                .addSchema("Problem", problem())
                .addSecurityScheme(
                        TOKEN,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT"));
        api.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> document(path, method, operation)));
        new DocumentedBodies(api).document();
        new DocumentedReaders(api, new AccessTable(Thread.currentThread().getContextClassLoader())).document();
    }

    /** An identifier is a record of one UUID; it is written as a plain string. */
    private static boolean isIdentifier(Schema schema) {
        Map<String, Schema> properties = schema.getProperties();
        return properties != null
                && properties.keySet().equals(Set.of("value"))
                && "#/components/schemas/UUID".equals(properties.get("value").getRef());
    }

    private static Schema identifier() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).format("uuid");
    }

    private static void document(String path, PathItem.HttpMethod method, Operation operation) {
        if (path.startsWith(FOR_ANYONE)) {
            parameters(operation)
                    .filter(parameter -> parameter.getName().equals(CommandHeaders.KEY))
                    .forEach(DocumentedConventions::keyOfAnyone);
            add(operation, Map.of("503", ALWAYS.get("503")));
            operation.setSecurity(List.of());
        } else {
            operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(TOKEN)));
            add(operation, ALWAYS);
        }
        if (path.contains("{")) {
            add(operation, ON_SOMETHING);
        }
        if (takes(operation, ChangeHeaders.VERSION)) {
            add(operation, CHANGE);
        }
        if (takes(operation, CommandHeaders.KEY)) {
            add(operation, COMMAND);
        }
        if (operation.getRequestBody() != null) {
            add(operation, BODY);
        }
        if (parameters(operation).anyMatch(parameter -> parameter.getIn() == Parameter.In.QUERY)) {
            add(operation, QUERY);
        }
        if (method == PathItem.HttpMethod.POST) {
            boolean command = takes(operation, CommandHeaders.KEY) && !path.startsWith(FOR_ANYONE);
            saysNoMoreUnlessDocumented(operation.getResponses(), command);
        }
        if (operation.getResponses().getAPIResponses().keySet().stream().noneMatch(status -> status.startsWith("4"))) {
            add(operation, ANY);
        }
        inOrder(operation.getResponses());
    }

    /** Without a token nothing but the key tells one sender from another. */
    private static void keyOfAnyone(Parameter key) {
        key.setRequired(false);
        key.setDescription(
                "A random UUID that you draw for this request. The same request sent again under the same key,"
                        + " within 30 days, gets the first answer again and does nothing. It is the same if its JSON says the"
                        + " same, in any order. Without a key, each request counts by itself. A key that is no UUID is 400"
                        + " idempotency-key-not-a-uuid; a report is taken all the same, with that as a warning");
        key.setSchema(
                OASFactory.createSchema().addType(Schema.SchemaType.STRING).format("uuid"));
    }

    /** Sorts the responses by status, so that the same interface is the same text. */
    private static void inOrder(APIResponses responses) {
        responses.setAPIResponses(new TreeMap<>(responses.getAPIResponses()));
    }

    private static boolean takes(Operation operation, String header) {
        return parameters(operation).anyMatch(parameter -> parameter.getName().equals(header));
    }

    private static Stream<Parameter> parameters(Operation operation) {
        return Stream.ofNullable(operation.getParameters()).flatMap(List::stream);
    }

    /** A command that documents no answer of its own says what was done, and any other operation nothing. */
    private static void saysNoMoreUnlessDocumented(APIResponses responses, boolean command) {
        APIResponse answer = responses.getAPIResponse("200");
        if (answer == null || describesBody(answer.getContent())) {
            return;
        }
        if (command) {
            answer.setContent(body(APPLICATION_JSON, "CommandDone"));
            if (UNDESCRIBED.equals(answer.getDescription())) {
                answer.setDescription("Recorded");
            }
        } else {
            responses.removeAPIResponse("200");
            responses.addAPIResponse("204", OASFactory.createAPIResponse().description("Done"));
        }
    }

    private static Content body(String type, String schema) {
        return OASFactory.createContent()
                .addMediaType(
                        type,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/" + schema)));
    }

    private static boolean describesBody(Content content) {
        return content != null && content.getMediaTypes().values().stream().anyMatch(type -> type.getSchema() != null);
    }

    private static void add(Operation operation, Map<String, String> errors) {
        errors.forEach((status, description) -> {
            if (!operation.getResponses().hasAPIResponse(status)) {
                operation.getResponses().addAPIResponse(status, error(description));
            } else if (operation.getResponses().getAPIResponse(status).getContent() == null) {
                operation
                        .getResponses()
                        .getAPIResponse(status)
                        .setContent(error(description).getContent());
            }
        });
    }

    private static APIResponse error(String description) {
        return OASFactory.createAPIResponse().description(description).content(body(Problem.MEDIA_TYPE, "Problem"));
    }

    private static Schema problem() {
        Schema text = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
        Schema field = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .addProperty("pointer", text)
                .addProperty("code", text)
                .addProperty("detail", text);
        return OASFactory.createSchema()
                .description("RFC 9457")
                .addType(Schema.SchemaType.OBJECT)
                .required(List.of("type", "title", "status"))
                .addProperty("type", text)
                .addProperty("title", text)
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(field));
    }
}
