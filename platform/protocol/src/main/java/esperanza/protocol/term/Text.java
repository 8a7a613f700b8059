package esperanza.protocol.term;

import java.util.Locale;
import java.util.Optional;

/**
 * A sentence for people in English, Spanish and Portuguese.
 *
 * @param pt absent in an event that was recorded before there was Portuguese
 */
public record Text(String en, String es, Optional<String> pt) {

    public Text {
        Require.text("en", en);
        Require.text("es", es);
    }

    public Text(String en, String es, String pt) {
        this(en, es, Optional.of(pt));
    }

    /** In Spanish, in Portuguese or, for every other language, in English. Spanish stands for a missing Portuguese. */
    public String in(Locale locale) {
        return switch (locale.getLanguage()) {
            case "es" -> es;
            case "pt" -> pt.orElse(es);
            default -> en;
        };
    }
}
