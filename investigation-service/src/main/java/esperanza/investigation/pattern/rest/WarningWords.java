package esperanza.investigation.pattern.rest;

import esperanza.protocol.vocabulary.Labels;
import java.util.Locale;

/** The fixed words of what programs read of the warnings. */
final class WarningWords {

    private static final Labels ALL =
            Labels.shipped(WarningWords.class, "/esperanza/investigation/pattern/warnings.csv");

    private WarningWords() {}

    /** In Spanish, Portuguese or, for every other language, in English. */
    static String in(String language, String key) {
        return ALL.of(key).in(Locale.of(language));
    }
}
