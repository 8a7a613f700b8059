package esperanza.runtime.rest.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.node.ObjectNode;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.rest.Body;
import esperanza.runtime.rest.CommandAnswers;
import esperanza.runtime.rest.CommandDone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.ClassType;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.ParameterizedType;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;

/** The Java type of each named schema of a document, found by walking both from each operation on. */
final class SchemaTypes {

    static final String REFERENCE = "#/components/schemas/";
    static final String DONE = CommandDone.class.getSimpleName();
    static final Set<DotName> BODIES = names(Body.class, Incoming.class);

    private static final DotName MADE = DotName.createSimple(CommandAnswers.Made.class);
    private static final DotName JSON_OBJECT = DotName.createSimple(ObjectNode.class);
    private static final DotName JSON_INCLUDE = DotName.createSimple(JsonInclude.class);
    private static final DotName JSON_UNWRAPPED = DotName.createSimple(JsonUnwrapped.class);
    private static final Set<DotName> OPTIONAL =
            names(Optional.class, OptionalInt.class, OptionalLong.class, OptionalDouble.class);
    private static final Set<DotName> CAN_BE_EMPTY = names(String.class, List.class, Set.class, Map.class);

    private final IndexView index;
    private final Map<String, Schema> schemas;
    private final Map<String, Type> types = new LinkedHashMap<>();
    private final Set<String> strict;
    private final List<Schema> references = new ArrayList<>();

    SchemaTypes(IndexView index, OpenAPI api) {
        this.index = index;
        this.schemas = api.getComponents().getSchemas();
        List<DocumentedOperation> operations = DocumentedOperation.in(api, index);
        operations.forEach(operation -> operation.completeAnswers(this::reference));
        operations.stream().flatMap(DocumentedOperation::strict).forEach(each -> see(each.schema(), each.type()));
        seeNamed(DONE, ClassType.create(CommandDone.class));
        strict = Set.copyOf(types.keySet());
        operations.forEach(operation -> operation.sayWhatWasDone(this::isMade, this::done));
        operations.forEach(operation -> DocumentedFrames.document(operation.operation(), operation.method()));
        operations.stream().flatMap(DocumentedOperation::tolerant).forEach(each -> see(each.schema(), each.type()));
    }

    /** The type of the schema. Empty if it was not made from a type of an operation. */
    Optional<Type> of(String name) {
        return Optional.ofNullable(types.get(name));
    }

    /** The name of the schema that was made from a type. */
    String nameOf(Type type) {
        return types.entrySet().stream()
                .filter(each -> each.getValue().equals(type))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No schema was made from " + type));
    }

    /** The references that were added to the document. */
    List<Schema> references() {
        return List.copyOf(references);
    }

    /** A reference to the schema that was made from a record; its name is that of the record, or with a number. */
    private Schema reference(Type type) {
        return type.kind() == Type.Kind.ARRAY
                ? OASFactory.createSchema()
                        .addType(Schema.SchemaType.ARRAY)
                        .items(reference(type.asArrayType().constituent()))
                : referenceToRecord(type);
    }

    private Schema referenceToRecord(Type type) {
        Set<String> fields = components(type).map(RecordComponentInfo::name).collect(Collectors.toSet());
        List<String> made = schemas.entrySet().stream()
                .filter(each -> each.getKey().matches(SchemaNames.local(type.name()) + "[0-9]*"))
                .filter(each -> each.getValue().getProperties() != null)
                .filter(each -> each.getValue().getProperties().keySet().equals(fields))
                .map(Map.Entry::getKey)
                .toList();
        if (made.size() != 1) {
            throw new IllegalStateException(
                    "Say the media type of the answer " + type.name() + ": it is one of " + made);
        }
        Schema reference = OASFactory.createSchema().ref(REFERENCE + made.getFirst());
        references.add(reference);
        return reference;
    }

    private boolean isMade(Type answer) {
        return Optional.ofNullable(index.getClassByName(answer.name()))
                .filter(made -> made.interfaceNames().contains(MADE))
                .isPresent();
    }

    private Schema done() {
        Schema reference = OASFactory.createSchema().ref(REFERENCE + DONE);
        references.add(reference);
        return reference;
    }

    /** The fields that each value of the schema has. Empty if the reader of these values accepts anything. */
    List<String> alwaysThere(String name) {
        return strict.contains(name)
                ? components(of(name).orElseThrow())
                        .filter(SchemaTypes::isAlwaysThere)
                        .map(RecordComponentInfo::name)
                        .filter(field -> hasField(name, field))
                        .toList()
                : List.of();
    }

    private boolean hasField(String name, String field) {
        return Optional.ofNullable(schemas.get(name).getProperties())
                .filter(fields -> fields.containsKey(field))
                .isPresent();
    }

    private Stream<RecordComponentInfo> components(Type type) {
        return Stream.ofNullable(index.getClassByName(type.name()))
                .filter(ClassInfo::isRecord)
                .flatMap(made -> made.recordComponentsInDeclarationOrder().stream())
                .flatMap(component -> field(component).hasAnnotation(JSON_UNWRAPPED)
                        ? components(component.type())
                        : Stream.of(component));
    }

    private static FieldInfo field(RecordComponentInfo component) {
        return component.declaringClass().field(component.name());
    }

    private static boolean isAlwaysThere(RecordComponentInfo component) {
        DotName type = component.type().name();
        return !OPTIONAL.contains(type) && !(CAN_BE_EMPTY.contains(type) && isLeftOutIfEmpty(component));
    }

    private static boolean isLeftOutIfEmpty(RecordComponentInfo component) {
        return Optional.ofNullable(field(component).annotation(JSON_INCLUDE))
                .or(() -> Optional.ofNullable(component.declaringClass().declaredAnnotation(JSON_INCLUDE)))
                .flatMap(include -> Optional.ofNullable(include.value()))
                .filter(include -> include.asEnum().equals(JsonInclude.Include.NON_EMPTY.name()))
                .isPresent();
    }

    private void see(Schema schema, Type type) {
        if (OPTIONAL.contains(type.name())) {
            argument(type, 0).ifPresent(there -> see(schema, there));
        } else if (type.name().equals(JSON_OBJECT)) {
            schema.setItems(null); // the scanner takes it for a list of its fields
            schema.setType(List.of(Schema.SchemaType.OBJECT));
        } else if (schema.getRef() != null) {
            seeNamed(schema.getRef().substring(REFERENCE.length()), type);
        } else if (schema.getAnyOf() != null) {
            see(schema.getAnyOf().getFirst(), type);
        } else if (schema.getItems() != null) {
            see(schema.getItems(), argument(type, 0).orElse(type));
        } else if (schema.getAdditionalPropertiesSchema() != null) {
            argument(type, 1).ifPresent(value -> see(schema.getAdditionalPropertiesSchema(), value));
        }
    }

    private void seeNamed(String name, Type type) {
        if (types.putIfAbsent(name, type) != null) {
            return;
        }
        Map<String, Schema> fields =
                Optional.ofNullable(schemas.get(name).getProperties()).orElse(Map.of());
        if (BODIES.contains(type.name())) {
            see(fields.get(Incoming.CONTENT), argument(type, 0).orElseThrow());
        }
        components(type)
                .filter(component -> fields.containsKey(component.name()))
                .forEach(component -> see(fields.get(component.name()), known(component.type(), type)));
    }

    /** The type, with the arguments of the type around it in place of its variables. */
    private Type known(Type type, Type around) {
        return switch (type.kind()) {
            case TYPE_VARIABLE -> argument(around, number(type, around)).orElse(type);
            case PARAMETERIZED_TYPE ->
                ParameterizedType.create(
                        type.name(),
                        type.asParameterizedType().arguments().stream()
                                .map(argument -> known(argument, around))
                                .toArray(Type[]::new),
                        null);
            default -> type;
        };
    }

    private int number(Type variable, Type around) {
        return index.getClassByName(around.name()).typeParameters().stream()
                .map(parameter -> parameter.identifier())
                .toList()
                .indexOf(variable.asTypeVariable().identifier());
    }

    private static Optional<Type> argument(Type type, int number) {
        if (type.kind() == Type.Kind.ARRAY) {
            return Optional.of(type.asArrayType().constituent());
        }
        return Optional.of(type)
                .filter(each -> each.kind() == Type.Kind.PARAMETERIZED_TYPE)
                .map(each -> each.asParameterizedType().arguments().get(number));
    }

    private static Set<DotName> names(Class<?>... types) {
        return Stream.of(types).map(DotName::createSimple).collect(Collectors.toUnmodifiableSet());
    }
}
