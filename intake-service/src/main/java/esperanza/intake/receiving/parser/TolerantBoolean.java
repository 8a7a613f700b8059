package esperanza.intake.receiving.parser;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads yes and no as people and systems write them in English, Spanish and Portuguese, in any case and with or without
 * accents.
 */
public final class TolerantBoolean {

    private static final Set<String> YES =
            Set.of("true", "t", "1", "x", "on", "yes", "y", "si", "s", "sim", "verdadero", "verdadeiro");
    /** Blank: an unticked box. */
    private static final Set<String> NO = Set.of("false", "f", "0", "off", "no", "n", "nao", "falso", "");

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private TolerantBoolean() {}

    /** Empty if the value is neither yes nor no. */
    public static Optional<Boolean> read(JsonNode node) {
        String word = node.isValueNode() ? fold(node.asText()) : "?";
        return YES.contains(word) ? Optional.of(true) : NO.contains(word) ? Optional.of(false) : Optional.empty();
    }

    private static String fold(String text) {
        String plain =
                ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return plain.strip().toLowerCase(Locale.ROOT);
    }
}
