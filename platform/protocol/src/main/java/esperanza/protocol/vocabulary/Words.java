package esperanza.protocol.vocabulary;

import java.util.Locale;

/** Words for people in English, Spanish and Portuguese. */
public record Words(String en, String es, String pt) {

    public Words {
        require("en", en);
        require("es", es);
        require("pt", pt);
    }

    /** In Spanish, Portuguese or, for every other language, in English. */
    public String in(Locale locale) {
        return switch (locale.getLanguage()) {
            case "es" -> es;
            case "pt" -> pt;
            default -> en;
        };
    }

    private static void require(String language, String text) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException(language + " is missing");
        }
    }
}
