package esperanza.runtime.rest;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import esperanza.runtime.json.KernelModule;
import esperanza.runtime.refusal.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Reads the body of a command on a case. Unknown properties, unknown codes and wrong types are refused with a pointer.
 * A number is accepted neither as a code nor as a text or instant, and an empty text not as an id or a number that is
 * absent. A text
 * that PostgreSQL cannot store is refused.
 */
@ApplicationScoped
public class StrictJson {

    static final String OUT_OF_BOUNDS = "This value is needed or out of bounds";
    static final String UNKNOWN_PROPERTY = "unknown-property";
    static final String NOT_KNOWN = "This property is not known";

    private final ObjectMapper mapper = mapper();
    private final Validator validator;

    StrictJson(Validator validator) {
        this.validator = validator;
    }

    /** Reads a body. Fails with 400 if it is no JSON, and with 422 and pointers if it does not fit the command. */
    public <T> T read(byte[] body, Class<T> type) {
        return read(object(body), type, Optional.empty());
    }

    /** The object that a body is. Fails with 400 if it is no JSON, and with 422 if it is another value. */
    ObjectNode object(byte[] body) {
        JsonNode said = parse(body);
        List<Refused.Field> unstorable = Texts.unstorable(said);
        if (!unstorable.isEmpty()) {
            throw Refused.invalid(unstorable);
        }
        if (said instanceof ObjectNode object) {
            return object;
        }
        throw Refused.invalid("", "wrong-type", "The body is one JSON object");
    }

    /**
     * Reads an object. Fails with 422 and pointers if it does not fit the type.
     *
     * @param subject the subject of its personal words
     */
    <T> T read(ObjectNode said, Class<T> type, Optional<UUID> subject) {
        T value = typed(said, type, subject);
        List<Refused.Field> violations = validator.validate(value).stream()
                .sorted(Comparator.comparing(v -> v.getPropertyPath().toString()))
                .map(StrictJson::field)
                .toList();
        if (!violations.isEmpty()) {
            throw Refused.invalid(violations);
        }
        return value;
    }

    private JsonNode parse(byte[] body) {
        try {
            JsonNode said = mapper.readTree(body);
            if (!said.isMissingNode()) {
                return said;
            }
        } catch (IOException malformed) {
            throw malformed();
        }
        throw malformed();
    }

    private <T> T typed(ObjectNode said, Class<T> type, Optional<UUID> subject) {
        try {
            ObjectReader reader = mapper.readerFor(type);
            return subject.map(of -> reader.withAttribute(KernelModule.SUBJECT, of))
                    .orElse(reader)
                    .readValue(said);
        } catch (UnrecognizedPropertyException e) {
            throw Refused.invalid(pointer(e), UNKNOWN_PROPERTY, NOT_KNOWN);
        } catch (InvalidFormatException e) {
            throw Refused.invalid(List.of(format(e, said)));
        } catch (JsonMappingException e) {
            String pointer = pointer(e);
            throw Refused.invalid(List.of(said.at(pointer).isMissingNode() ? missing(pointer) : wrongType(pointer)));
        } catch (IOException e) {
            throw malformed();
        }
    }

    private static Refused.Field format(InvalidFormatException e, JsonNode said) {
        String pointer = pointer(e);
        if (!(e.getValue() instanceof String text) || isPlain(e.getTargetType())) {
            return wrongType(pointer);
        }
        String at = said.at(pointer).has(text) ? pointer + step(text) : pointer; // a key of an object, not its value
        return e.getTargetType().isEnum()
                ? new Refused.Field(at, "unknown-code", "This code is not known")
                : new Refused.Field(at, "wrong-format", "This value is not of the form that is needed");
    }

    private static boolean isPlain(Class<?> type) {
        return type.isPrimitive() || Number.class.isAssignableFrom(type) || type == Boolean.class;
    }

    private static Refused.Field wrongType(String pointer) {
        return new Refused.Field(pointer, "wrong-type", "This value has the wrong type");
    }

    private static Refused.Field missing(String pointer) {
        return new Refused.Field(pointer, "not-null", OUT_OF_BOUNDS);
    }

    private static Refused malformed() {
        return new Refused(400, "malformed-json", "The body is not well-formed JSON");
    }

    private static String pointer(JsonMappingException e) {
        StringBuilder pointer = new StringBuilder();
        e.getPath()
                .forEach(step -> pointer.append(
                        step(step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())));
        return pointer.toString();
    }

    static String step(String name) {
        return '/' + name.replace("~", "~0").replace("/", "~1");
    }

    private static Refused.Field field(ConstraintViolation<?> violation) {
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return new Refused.Field(
                pointer(violation.getPropertyPath()),
                constraint.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT),
                OUT_OF_BOUNDS);
    }

    /** An element of a list or of a map stands before the property in it; an element itself has no name. */
    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        path.forEach(node -> {
            Stream.of(node.getIndex(), node.getKey())
                    .filter(Objects::nonNull)
                    .forEach(element -> pointer.append(step(element.toString())));
            if (node.getKind() != ElementKind.CONTAINER_ELEMENT) {
                pointer.append(step(node.getName()));
            }
        });
        return pointer.toString();
    }

    private static ObjectMapper mapper() {
        ObjectMapper mapper = JsonMapper.builder()
                .addModules(new Jdk8Module(), new JavaTimeModule(), new KernelModule(), Instants.module())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(
                        LogicalType.OtherScalar,
                        id -> id.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
                .withCoercionConfig(
                        LogicalType.Integer,
                        number -> number.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
                .withCoercionConfig(
                        LogicalType.Textual, text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .build();
        return mapper.setDefaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));
    }
}
