package esperanza.protocol.vocabulary;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads codes as people and other systems write them: the English or the Spanish name, whatever its case, accents and
 * spacing. A word that is no code is not guessed; the caller keeps it sealed and warns.
 */
public final class Codes {

    /** Number of characters, more than any code has; longer texts are not even normalised. */
    private static final int LONGEST = 80;

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s_]+");

    private static final ClassValue<Map<String, Code>> BY_NAME = new ClassValue<>() {
        @Override
        protected Map<String, Code> computeValue(Class<?> list) {
            return index(list.asSubclass(Code.class));
        }
    };

    private Codes() {}

    /** The code of the list with this name; empty if there is none. */
    public static <E extends Enum<E> & Code> Optional<E> parse(Class<E> list, String text) {
        return text.length() > LONGEST
                ? Optional.empty()
                : Optional.ofNullable(BY_NAME.get(list).get(fold(text))).map(list::cast);
    }

    private static Map<String, Code> index(Class<? extends Code> list) {
        var names = new HashMap<String, Code>();
        for (Code code : Vocabulary.codes(list)) {
            claim(names, Vocabulary.spanishCode(code), code);
            claim(names, code.name(), code);
        }
        return Map.copyOf(names);
    }

    private static void claim(Map<String, Code> names, String name, Code code) {
        Code other = names.put(fold(name), code);
        if (other != null && other != code) {
            throw new IllegalStateException(name + " would mean both " + Vocabulary.key(other) + " and " + code.name());
        }
    }

    private static String fold(String text) {
        String plain =
                ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return SPACES.matcher(plain.strip()).replaceAll("_").toUpperCase(Locale.ROOT);
    }
}
