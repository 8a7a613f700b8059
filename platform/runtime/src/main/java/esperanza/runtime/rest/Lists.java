package esperanza.runtime.rest;

import esperanza.runtime.refusal.Refused;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Pages lists by an opaque cursor of the last row, never by an offset. */
public final class Lists {

    private static final int MOST = 200;
    private static final Map<String, Function<String, ?>> FORMS =
            Map.of("limit", Integer::valueOf, "atLeast", Long::valueOf, "case", UUID::fromString);

    private Lists() {}

    /** Those parameters common to all lists whose values have the wrong format. */
    static List<Refused.Field> malformed(MultivaluedMap<String, String> query) {
        return FORMS.entrySet().stream()
                .filter(form -> !fits(query.getFirst(form.getKey()), form.getValue()))
                .map(form -> new Refused.Field(
                        '/' + form.getKey(), "wrong-format", "This value is not of the form that is needed"))
                .sorted(Comparator.comparing(Refused.Field::pointer))
                .toList();
    }

    private static boolean fits(String sent, Function<String, ?> form) {
        try {
            return sent == null || form.apply(sent) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    public static int limit(int asked) {
        return Math.clamp(asked, 1, MOST);
    }
}
