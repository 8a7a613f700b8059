package esperanza.protocol.term;

import java.util.Locale;

/** Words for people in English, Spanish and Portuguese: the names of days and lengths that explain a term. */
public record Words(String en, String es, String pt) {

    public Words {
        Require.text("en", en);
        Require.text("es", es);
        Require.text("pt", pt);
    }

    /** In Spanish, Portuguese or, for every other language, in English. */
    public String in(Locale locale) {
        return switch (locale.getLanguage()) {
            case "es" -> es;
            case "pt" -> pt;
            default -> en;
        };
    }
}
