package esperanza.protocol.vocabulary;

import java.util.List;
import java.util.Locale;

/**
 * The labels of names that are no codes of the Protocol, read once from {@code names.csv}: a list {@code TimelineEvent}
 * of the entries of a timeline, by service and name, a list {@code Role}, and a list {@code …Kind} for each code list
 * that has kinds. Spanish, English and Portuguese are complete.
 */
public final class Names {

    /** The resource with the rows. */
    public static final String TABLE = "/esperanza/protocol/names.csv";

    private static final Labels ALL = Labels.shipped(Names.class, TABLE);

    private Names() {}

    /** The lists in alphabetical order. */
    public static List<String> lists() {
        return ALL.keys().stream().filter(key -> !key.contains(".")).sorted().toList();
    }

    /** The names of a list in alphabetical order. */
    public static List<String> of(String list) {
        String prefix = list + '.';
        return ALL.keys().stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .sorted()
                .toList();
    }

    public static String title(String list, Locale locale) {
        return ALL.of(list).in(locale);
    }

    /** The label of a name of the list, in Spanish, Portuguese or, for every other language, in English. */
    public static String label(String list, String name, Locale locale) {
        return ALL.of(list + '.' + name).in(locale);
    }
}
