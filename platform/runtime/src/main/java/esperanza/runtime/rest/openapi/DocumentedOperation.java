package esperanza.runtime.rest.openapi;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import esperanza.runtime.command.Incoming;
import esperanza.runtime.rest.Body;
import esperanza.runtime.rest.CommandDone;
import esperanza.runtime.rest.SseStream;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;

/** An operation of the document, and the Java method that it was made from. */
record DocumentedOperation(Operation operation, MethodInfo method, IndexView index) {

    private static final DotName OPERATION =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);
    private static final DotName ANSWER = DotName.createSimple(APIResponse.class);
    private static final Set<DotName> RAW =
            Set.of(DotName.createSimple(Response.class), DotName.createSimple(SseStream.class));
    private static final DotName BODY = DotName.createSimple(RequestBody.class);

    /** A schema of the document, and the Java type that it was made from. */
    record Typed(Schema schema, Type type) {}

    static List<DocumentedOperation> in(OpenAPI api, IndexView index) {
        Map<String, MethodInfo> methods = index.getAnnotations(OPERATION).stream()
                .filter(operation -> operation.target().kind() == AnnotationTarget.Kind.METHOD)
                .collect(Collectors.toMap(
                        operation -> operation.value("operationId").asString(),
                        operation -> operation.target().asMethod(),
                        (method, again) -> method)); // a class can be in the index twice
        return api.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .filter(operation -> methods.containsKey(operation.getOperationId()))
                .map(operation -> new DocumentedOperation(operation, methods.get(operation.getOperationId()), index))
                .toList();
    }

    /** Gives a documented answer whose media type nobody said the one of all answers: the scanner leaves it empty. */
    void completeAnswers(Function<Type, Schema> reference) {
        answers()
                .filter(answer -> !implementations(answer).isEmpty())
                .filter(answer -> content(answer).getMediaTypes().isEmpty())
                .forEach(answer -> content(answer)
                        .addMediaType(
                                APPLICATION_JSON,
                                OASFactory.createMediaType()
                                        .schema(choice(implementations(answer).stream()
                                                .map(reference)
                                                .toList()))));
    }

    /** An answer with what the command made has the fields of {@link CommandDone} too. */
    void sayWhatWasDone(Predicate<Type> isMade, Supplier<Schema> done) {
        answers()
                .filter(answer -> implementations(answer).stream().anyMatch(isMade))
                .flatMap(answer -> content(answer).getMediaTypes().values().stream())
                .forEach(type -> type.setSchema(
                        OASFactory.createSchema().addAllOf(type.getSchema()).addAllOf(done.get())));
    }

    private static Schema choice(List<Schema> schemas) {
        return schemas.size() == 1
                ? schemas.getFirst()
                : OASFactory.createSchema().oneOf(schemas);
    }

    /** What is answered, and what is taken as a {@link Body} or as an {@link Incoming} command. */
    Stream<Typed> strict() {
        return Stream.of(answered(), documentedAnswers(), taken()).flatMap(Function.identity());
    }

    /** What is taken by a reader that accepts anything. */
    Stream<Typed> tolerant() {
        return method.annotations(BODY).stream()
                .flatMap(body -> paired(operation.getRequestBody().getContent(), implementations(body)));
    }

    private Stream<Typed> answered() {
        List<Type> answered = Stream.of(method.returnType())
                .filter(returned -> returned.kind() == Type.Kind.PARAMETERIZED_TYPE)
                .flatMap(returned -> returned.asParameterizedType().arguments().stream())
                .filter(answer -> !RAW.contains(answer.name()))
                .toList();
        return answered.isEmpty()
                ? Stream.empty()
                : paired(operation.getResponses().getAPIResponse("200").getContent(), answered);
    }

    private Stream<Typed> documentedAnswers() {
        return answers().flatMap(answer -> paired(content(answer), implementations(answer)));
    }

    private Stream<AnnotationInstance> answers() {
        return method.annotationsWithRepeatable(ANSWER, index).stream();
    }

    private Content content(AnnotationInstance answer) {
        return operation
                .getResponses()
                .getAPIResponse(answer.value("responseCode").asString())
                .getContent();
    }

    private Stream<Typed> taken() {
        List<Type> bodies = method.parameterTypes().stream()
                .filter(type -> SchemaTypes.BODIES.contains(type.name()))
                .toList();
        return bodies.isEmpty()
                ? Stream.empty()
                : paired(operation.getRequestBody().getContent(), bodies);
    }

    /** One schema goes with one type; a choice of schemas goes with as many types, in the same order. */
    private static Stream<Typed> paired(Content content, List<Type> types) {
        List<Schema> schemas = Stream.ofNullable(content)
                .flatMap(there -> there.getMediaTypes().values().stream())
                .map(MediaType::getSchema)
                .flatMap(Stream::ofNullable)
                .flatMap(schema -> Optional.ofNullable(schema.getOneOf()).orElse(List.of(schema)).stream())
                .toList();
        return IntStream.range(0, Math.min(schemas.size(), types.size()))
                .mapToObj(n -> new Typed(schemas.get(n), types.get(n)));
    }

    private static List<Type> implementations(AnnotationInstance documented) {
        return nested(documented, "content")
                .flatMap(content -> nested(content, "schema"))
                .flatMap(schema -> Stream.of("implementation", "oneOf")
                        .map(schema::value)
                        .flatMap(Stream::ofNullable)
                        .flatMap(DocumentedOperation::types))
                .toList();
    }

    private static Stream<AnnotationInstance> nested(AnnotationInstance annotation, String name) {
        return Stream.ofNullable(annotation.value(name))
                .flatMap(value -> value.kind() == AnnotationValue.Kind.ARRAY
                        ? Arrays.stream(value.asNestedArray())
                        : Stream.of(value.asNested()));
    }

    private static Stream<Type> types(AnnotationValue value) {
        return value.kind() == AnnotationValue.Kind.ARRAY
                ? Arrays.stream(value.asClassArray())
                : Stream.of(value.asClass());
    }
}
