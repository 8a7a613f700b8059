package esperanza.runtime.rest;

import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import esperanza.runtime.json.KernelModule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Reads the body of a command on a case: unknown properties, unknown codes and wrong types are refused with a pointer. */
@ApplicationScoped
public class StrictJson {

    private final ObjectMapper mapper = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule(), new KernelModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();
    private final Validator validator;

    StrictJson(Validator validator) {
        this.validator = validator;
    }

    /** Fails with 400 if it is no JSON, with 422 and pointers if it is not what the command needs. */
    public <T> T read(byte[] body, Class<T> type) {
        T value = parse(body, type);
        List<Refused.Field> violations = validator.validate(value).stream()
                .sorted(Comparator.comparing(v -> v.getPropertyPath().toString()))
                .map(StrictJson::field)
                .toList();
        if (!violations.isEmpty()) {
            throw invalid(violations);
        }
        return value;
    }

    private <T> T parse(byte[] body, Class<T> type) {
        try {
            T value = mapper.readValue(body, type);
            if (value == null) {
                throw malformed();
            }
            return value;
        } catch (UnrecognizedPropertyException e) {
            throw invalid(List.of(new Refused.Field(pointer(e), "unknown-property", "This property is not known")));
        } catch (InvalidFormatException e) {
            throw invalid(List.of(new Refused.Field(pointer(e), "unknown-code-or-format", "This value is not known")));
        } catch (JsonMappingException e) {
            throw e.getCause() instanceof StreamReadException || e.getPath().isEmpty()
                    ? malformed()
                    : invalid(List.of(new Refused.Field(pointer(e), "wrong-type", "This value has the wrong type")));
        } catch (IOException e) {
            throw malformed();
        }
    }

    private static Refused malformed() {
        return new Refused(400, "malformed-json", "The body is not well-formed JSON");
    }

    private static Refused invalid(List<Refused.Field> fields) {
        return new Refused(422, "invalid", "Some fields cannot be accepted", fields);
    }

    private static String pointer(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                .map(step -> '/' + step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }

    private static Refused.Field field(ConstraintViolation<?> violation) {
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        String pointer = '/' + violation.getPropertyPath().toString().replace('.', '/');
        return new Refused.Field(
                pointer,
                constraint.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT),
                "This value is needed or out of bounds");
    }
}
