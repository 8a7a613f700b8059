package esperanza.runtime.rest;

import com.fasterxml.jackson.databind.JsonNode;
import esperanza.runtime.refusal.Refused;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds texts that cannot be stored: with the character NUL, or with half of a surrogate pair, which UTF-8 cannot hold.
 */
final class Texts {

    private Texts() {}

    static List<Refused.Field> unstorable(JsonNode said) {
        List<Refused.Field> found = new ArrayList<>();
        look(said, "", found);
        return found;
    }

    private static void look(JsonNode node, String pointer, List<Refused.Field> found) {
        if (node.isTextual() && !storable(node.textValue())) {
            found.add(refused(pointer));
        }
        for (int n = 0; node.isArray() && n < node.size(); n++) {
            look(node.get(n), pointer + '/' + n, found);
        }
        node.properties().forEach(property -> {
            if (storable(property.getKey())) {
                look(property.getValue(), pointer + StrictJson.step(property.getKey()), found);
            } else {
                found.add(refused(pointer)); // the answer could not write the name itself
            }
        });
    }

    private static Refused.Field refused(String pointer) {
        return new Refused.Field(pointer, "unstorable-text", "This text holds a character that cannot be kept");
    }

    private static boolean storable(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
