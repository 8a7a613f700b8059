package esperanza.investigation.participation.page;

import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The fields of a form of the rooms.
 *
 * @param ours false: a page of another site sent it
 */
record RoomForm(Map<String, String> fields, boolean ours) {

    /** @param site what the browser says of the page that sent the form; empty: it says nothing */
    static RoomForm of(MultivaluedMap<String, String> sent, Optional<String> site) {
        Map<String, String> fields = new TreeMap<>();
        sent.forEach((name, values) -> fields.put(name, storable(values.getFirst())));
        return new RoomForm(fields, site.map("same-origin"::equals).orElse(true));
    }

    String text(String name) {
        return fields.getOrDefault(name, "");
    }

    /** The words of the person, to be shown again. No other site puts words on our pages. */
    String typed() {
        return ours ? text("words") : "";
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
