package esperanza.runtime.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/**
 * Turns events into bytes and back. Writing takes personal data out of the event. Reading ignores unknown properties,
 * and reads an unknown code as UNKNOWN.
 */
public final class EventJson {

    /** An event as it will be stored: the published bytes, and the parts to be sealed. */
    public record Written(byte[] clear, SealedParts sealed) {}

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final ObjectMapper mapper = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule(), new KernelModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addHandler(new UnknownCodes())
            .build();
    private final ObjectReader fields = mapper.readerFor(FIELDS);

    public Written write(Object event) {
        return write(event, new SealedParts(mapper));
    }

    private Written write(Object event, SealedParts parts) {
        try {
            byte[] clear = mapper.writer()
                    .withAttribute(SealedParts.attribute(), parts)
                    .writeValueAsBytes(event);
            return new Written(clear, parts);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads an event from its tree. Personal data are open where {@link OpenedParts#into} put them. */
    public <T> T read(JsonNode event, Class<T> type) {
        try {
            return mapper.readerFor(type).readValue(mapper.treeAsTokens(event));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fields of an event: texts, numbers, lists and maps. A field without a value is left out. */
    public Map<String, Object> fields(JsonNode event) {
        return present(mapper.convertValue(event, FIELDS));
    }

    /** The same of the bytes of its clear part. */
    public Map<String, Object> fields(byte[] clear) {
        try {
            return present(fields.readValue(clear));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> present(Map<String, Object> fields) {
        fields.values().removeIf(Objects::isNull);
        return fields;
    }

    /** The clear fields of an event as it is published. Its personal data need not be open. */
    public Map<String, Object> clearFields(Object event) {
        return fields(write(event, new SealedParts.Left(mapper)).clear());
    }

    public JsonNode tree(byte[] bytes) {
        try {
            return mapper.readTree(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public <T> T value(byte[] bytes, Class<T> type) {
        try {
            return mapper.readValue(bytes, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public byte[] bytes(Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a code of a newer release as UNKNOWN, if the enum has that constant. */
    private static final class UnknownCodes extends DeserializationProblemHandler {

        @Override
        public Object handleWeirdStringValue(
                DeserializationContext context, Class<?> target, String value, String message) {
            return Arrays.stream(target.isEnum() ? target.getEnumConstants() : new Object[0])
                    .filter(code -> code.toString().equals("UNKNOWN"))
                    .findFirst()
                    .orElse(NOT_HANDLED);
        }
    }
}
