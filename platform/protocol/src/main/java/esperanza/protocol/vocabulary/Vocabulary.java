package esperanza.protocol.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Labels and sources of the vocabulary, read once from {@code vocabulary.csv}. Spanish, English and Portuguese are
 * complete; any other language answers in English. A missing label or source is a fault of the build.
 */
public final class Vocabulary {

    private static final Map<String, VocabularyRow> ROWS = VocabularyRow.shipped();

    private Vocabulary() {}

    /** All code lists. */
    public static List<Class<? extends Code>> lists() {
        return Arrays.stream(Code.class.getPermittedSubclasses())
                .<Class<? extends Code>>map(list -> list.asSubclass(Code.class))
                .toList();
    }

    /** The codes of a list, in their order. */
    public static List<Code> codes(Class<? extends Code> list) {
        return List.of(list.getEnumConstants());
    }

    /** The label of a code for people, in Spanish, Portuguese or, for every other language, in English. */
    public static String label(Code code, Locale locale) {
        return row(key(code)).words().in(locale);
    }

    /** The title of a list, in Spanish, Portuguese or, for every other language, in English. */
    public static String title(Class<? extends Code> list, Locale locale) {
        return row(list.getSimpleName()).words().in(locale);
    }

    public static Source source(Class<? extends Code> list) {
        return row(list.getSimpleName()).source().orElseThrow();
    }

    /** The source of the code: its own if it has one, else that of its list. */
    public static Source source(Code code) {
        return row(key(code)).source().orElseGet(() -> source(code.getClass()));
    }

    /** The Spanish name of the code, which {@link Codes} accepts; stored codes are always the English ones. */
    public static String spanishCode(Code code) {
        return row(key(code)).spanishCode();
    }

    static String key(Code code) {
        return code.getClass().getSimpleName() + '.' + code.name();
    }

    private static VocabularyRow row(String key) {
        return Optional.ofNullable(ROWS.get(key))
                .orElseThrow(() -> new IllegalStateException("The vocabulary has no row for " + key));
    }
}
