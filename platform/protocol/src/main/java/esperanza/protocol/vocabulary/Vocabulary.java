package esperanza.protocol.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * Labels and sources of the vocabulary, read once from the data files beside this class. Spanish, English and
 * Portuguese are complete; any other language answers in English. A missing label or source is a fault of the build.
 */
public final class Vocabulary {

    private static final Map<String, String> ENGLISH = read("vocabulary_en.properties");
    private static final Map<String, String> SPANISH = read("vocabulary_es.properties");
    private static final Map<String, String> PORTUGUESE = read("vocabulary_pt.properties");
    private static final Map<String, String> SPANISH_CODES = read("codes_es.properties");
    private static final Map<String, String> SOURCES = read("sources.properties");

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
        return required(labels(locale), key(code));
    }

    /** The title of a list, in Spanish, Portuguese or, for every other language, in English. */
    public static String title(Class<? extends Code> list, Locale locale) {
        return required(labels(locale), list.getSimpleName());
    }

    public static Source source(Class<? extends Code> list) {
        return Source.parse(required(SOURCES, list.getSimpleName()));
    }

    /** The source of the code: its own if it has one, else that of its list. */
    public static Source source(Code code) {
        return Optional.ofNullable(SOURCES.get(key(code))).map(Source::parse).orElseGet(() -> source(code.getClass()));
    }

    /** The Spanish name of the code, which {@link Codes} accepts; stored codes are always the English ones. */
    public static String spanishCode(Code code) {
        return required(SPANISH_CODES, key(code));
    }

    static String key(Code code) {
        return code.getClass().getSimpleName() + '.' + code.name();
    }

    /** The properties of a file beside the vocabulary, in UTF-8. A missing file is a fault of the build. */
    public static Map<String, String> read(String file) {
        try (InputStream bytes = Vocabulary.class.getResourceAsStream("/esperanza/protocol/" + file)) {
            if (bytes == null) {
                throw new IllegalStateException("Missing resource " + file);
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            return properties.stringPropertyNames().stream()
                    .collect(Collectors.toUnmodifiableMap(name -> name, properties::getProperty));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> labels(Locale locale) {
        return switch (locale.getLanguage()) {
            case "es" -> SPANISH;
            case "pt" -> PORTUGUESE;
            default -> ENGLISH;
        };
    }

    private static String required(Map<String, String> entries, String key) {
        return Optional.ofNullable(entries.get(key))
                .orElseThrow(() -> new IllegalStateException("The vocabulary has no entry for " + key));
    }
}
