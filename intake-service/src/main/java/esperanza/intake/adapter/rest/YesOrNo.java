package esperanza.intake.adapter.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Yes and no as people and systems write them in English, Spanish and Portuguese, whatever the case and the accents. */
final class YesOrNo {

    private static final Set<String> YES =
            Set.of("true", "t", "1", "x", "on", "yes", "y", "si", "s", "sim", "verdadero", "verdadeiro");
    /** A blank is a box that nobody ticked. */
    private static final Set<String> NO = Set.of("false", "f", "0", "off", "no", "n", "nao", "falso", "");

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private YesOrNo() {}

    /** Empty if it is neither. */
    static Optional<Boolean> read(JsonNode node) {
        String word = node.isValueNode() ? fold(node.asText()) : "?";
        return YES.contains(word) ? Optional.of(true) : NO.contains(word) ? Optional.of(false) : Optional.empty();
    }

    private static String fold(String text) {
        String plain =
                ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return plain.strip().toLowerCase(Locale.ROOT);
    }
}
