package esperanza.runtime.rest;

import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The fields of a form of a page that a person reads without a login.
 *
 * @param ours false: a page of another site sent it
 */
public record PageForm(Map<String, String> fields, boolean ours) {

    /** @param site what the browser says of the page that sent the form; empty: it says nothing */
    public static PageForm of(MultivaluedMap<String, String> sent, Optional<String> site) {
        Map<String, String> fields = new TreeMap<>();
        sent.forEach((name, values) -> fields.put(name, storable(values.getFirst())));
        return new PageForm(fields, site.map("same-origin"::equals).orElse(true));
    }

    public String text(String name) {
        return fields.getOrDefault(name, "");
    }

    /** The words of the person, to be shown again. No other site puts words on our pages. */
    public String typed() {
        return ours ? text("words") : "";
    }

    public Optional<UUID> id(String name) {
        try {
            return Optional.of(UUID.fromString(text(name)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    public byte[] bytes() {
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
