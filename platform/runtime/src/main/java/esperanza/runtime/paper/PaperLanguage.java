package esperanza.runtime.paper;

import java.util.Locale;

/** The languages in which documents are printed. */
public enum PaperLanguage {
    ES,
    EN,
    PT;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.of(code());
    }
}
