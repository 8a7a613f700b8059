package esperanza.runtime.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import esperanza.kernel.Personal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The personal data taken out of an event while it was written: per subject, the values by their JSON pointer. */
public sealed class SealedParts {

    private static final Object ATTRIBUTE = SealedParts.class;

    private final ObjectMapper mapper;
    private final Map<UUID, Map<String, JsonNode>> bySubject = new LinkedHashMap<>();

    SealedParts(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    public Map<UUID, Map<String, JsonNode>> bySubject() {
        return bySubject;
    }

    static Object attribute() {
        return ATTRIBUTE;
    }

    static SealedParts in(SerializerProvider provider) {
        if (provider.getAttribute(ATTRIBUTE) instanceof SealedParts parts) {
            return parts;
        }
        throw new IllegalStateException("personal data is written only where it can be sealed");
    }

    void put(Personal<?> personal, String pointer) {
        Object value = personal.value()
                .orElseThrow(() -> new IllegalStateException("a value that was not opened can't be sealed again"));
        bySubject
                .computeIfAbsent(personal.subject(), s -> new LinkedHashMap<>())
                .put(pointer, mapper.valueToTree(value));
    }

    /** Keeps nothing: for a reader of the clear part alone, who may not have opened the personal data. */
    static final class Left extends SealedParts {

        Left(ObjectMapper mapper) {
            super(mapper);
        }

        @Override
        void put(Personal<?> personal, String pointer) {}
    }
}
