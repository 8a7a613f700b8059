package esperanza.investigation.participation.page;

import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** The fields of a form of the rooms. */
record RoomForm(Map<String, String> fields) {

    static RoomForm of(MultivaluedMap<String, String> sent) {
        Map<String, String> fields = new TreeMap<>();
        sent.forEach((name, values) -> fields.put(name, storable(values.getFirst())));
        return new RoomForm(fields);
    }

    String text(String name) {
        return fields.getOrDefault(name, "");
    }

    Optional<UUID> id(String name) {
        try {
            return Optional.of(UUID.fromString(text(name)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    byte[] bytes() {
        return fields.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Without the characters that no stored text can hold. */
    private static String storable(String text) {
        return text.codePoints()
                .filter(c -> c != 0 && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
