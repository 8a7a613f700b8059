package esperanza.countries;

import esperanza.protocol.term.LegalBasis;
import esperanza.protocol.vocabulary.Labels;
import esperanza.protocol.vocabulary.Words;
import java.util.Locale;
import java.util.Map;

/** The texts of the page, in one language. */
final class PageTexts {

    private static final Labels ALL = Labels.shipped(PageTexts.class, "/esperanza/countries/page.csv");

    private final Locale locale;

    PageTexts(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    String of(String key) {
        return of(ALL.of(key));
    }

    String of(Words words) {
        return words.in(locale);
    }

    /** How far somebody has read the norm. */
    String mark(LegalBasis basis) {
        return of("mark." + basis.status());
    }

    /** All texts by their keys, as the template names them. */
    Map<String, String> all() {
        return ALL.in(locale);
    }
}
