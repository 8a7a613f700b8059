package esperanza.notification.timeline.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The part of a clear body that a timeline shows: codes, numbers, booleans, instants. They are recognised by their
 * form, so that a newer event shows its codes too; everything else (references to parties, pseudonyms, texts) stays
 * out.
 */
final class Detail {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]*(-[A-Z0-9]+)*");
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");
    private static final Pattern ROLE = Pattern.compile("[a-z]+(-[a-z]+)*");

    /**
     * Fields that are never shown: they name a person, count cases that the reader may not know of, or repeat a field
     * of the entry.
     */
    private static final Set<String> NEVER = Set.of(
            "person",
            "investigator",
            "assertedBy",
            "actor",
            "subject",
            "party",
            "parties",
            "confirmation",
            "caseNumber",
            "number");

    private static final Set<String> ROLES = Set.of("role", "holder");
    private static final Set<String> TEXTS = Set.of("explanation");

    private Detail() {}

    static ObjectNode of(JsonNode clear) {
        ObjectNode detail = JsonNodeFactory.instance.objectNode();
        clear.properties().forEach(field -> {
            if (shown(field.getKey(), field.getValue())) {
                detail.set(field.getKey(), field.getValue());
            }
        });
        return detail;
    }

    private static boolean shown(String name, JsonNode value) {
        if (NEVER.contains(name)) {
            return false;
        }
        if (TEXTS.contains(name)) {
            return true;
        }
        return ROLES.contains(name) ? matches(ROLE, value) : isCode(value);
    }

    private static boolean isCode(JsonNode value) {
        return switch (value) {
            case ArrayNode list -> !list.isEmpty() && list.valueStream().allMatch(Detail::isCode);
            case ObjectNode map ->
                !map.isEmpty()
                        && map.propertyStream()
                                .allMatch(e -> CODE.matcher(e.getKey()).matches() && isCode(e.getValue()));
            default -> value.isBoolean() || value.isNumber() || matches(CODE, value) || matches(INSTANT, value);
        };
    }

    private static boolean matches(Pattern form, JsonNode value) {
        return value.isTextual() && form.matcher(value.asText()).matches();
    }
}
