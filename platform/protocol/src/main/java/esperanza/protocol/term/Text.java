package esperanza.protocol.term;

import java.util.Locale;

/** A text for people in English and Spanish. */
public record Text(String en, String es) {

    public Text {
        Require.text("en", en);
        Require.text("es", es);
    }

    /** In Spanish or, for every other language, in English. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("es") ? es : en;
    }
}
