package esperanza.protocol.vocabulary;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The labels of names that are no codes of the Protocol, read once from the data files beside this class: a list {@code
 * TimelineEvent} of the entries of a timeline, by service and name, a list {@code Role}, and a list {@code …Kind} for
 * each code list that has kinds. Spanish, English and Portuguese are complete.
 */
public final class Names {

    private static final Map<String, String> ENGLISH = Vocabulary.read("names_en.properties");
    private static final Map<String, String> SPANISH = Vocabulary.read("names_es.properties");
    private static final Map<String, String> PORTUGUESE = Vocabulary.read("names_pt.properties");

    private Names() {}

    /** The lists in alphabetical order. */
    public static List<String> lists() {
        return ENGLISH.keySet().stream()
                .filter(key -> !key.contains("."))
                .sorted()
                .toList();
    }

    /** The names of a list in alphabetical order. */
    public static List<String> of(String list) {
        String prefix = list + '.';
        return ENGLISH.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .sorted()
                .toList();
    }

    public static String title(String list, Locale locale) {
        return required(list, locale);
    }

    /** The label of a name of the list, in Spanish, Portuguese or, for every other language, in English. */
    public static String label(String list, String name, Locale locale) {
        return required(list + '.' + name, locale);
    }

    private static String required(String key, Locale locale) {
        return Optional.ofNullable(labels(locale).get(key))
                .orElseThrow(() -> new IllegalStateException("There is no name for " + key));
    }

    private static Map<String, String> labels(Locale locale) {
        return switch (locale.getLanguage()) {
            case "es" -> SPANISH;
            case "pt" -> PORTUGUESE;
            default -> ENGLISH;
        };
    }
}
