package esperanza.investigation.dossier.rest;

import esperanza.protocol.vocabulary.Vocabulary;
import esperanza.protocol.vocabulary.Words;
import esperanza.runtime.paper.PaperLanguage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words for fields and codes: those with which the console asks for them, so that what was asked and what is
 * printed have one name. The build puts the console's two tables beside this service's own.
 */
final class PrintedWords {

    private static final String FOLDER = "/esperanza/investigation/words/";
    private static final Pattern HUMP = Pattern.compile("(?=[A-Z])");
    private static final Map<String, Words> FIELDS = table("fields.csv");
    private static final Map<String, Words> CODES = table("codes.csv");

    private PrintedWords() {}

    /** The name of a field; without a row it is the property itself, in words. */
    static String field(String property, PaperLanguage language) {
        return in(FIELDS, property, language)
                .orElseGet(() -> HUMP.matcher(property).replaceAll(" ").toLowerCase(Locale.ROOT));
    }

    /** The name of a key of a map, which is a code or a field. */
    static String name(String key, PaperLanguage language) {
        return key.equals(key.toUpperCase(Locale.ROOT)) ? code(key, language) : field(key, language);
    }

    /** The label of a code, of whatever list; without a row it is the code itself. */
    static String code(String code, PaperLanguage language) {
        return in(CODES, code, language)
                .orElseGet(() -> ofVocabulary(code, language).orElse(code));
    }

    /** The label of a code of a list, which may have a row of its own where one word has another meaning. */
    static String label(Enum<?> code, PaperLanguage language) {
        String key = code.getDeclaringClass().getSimpleName() + '.' + code.name();
        return in(CODES, key, language).orElseGet(() -> code(code.name(), language));
    }

    private static Optional<String> ofVocabulary(String code, PaperLanguage language) {
        return Vocabulary.lists().stream()
                .flatMap(list -> Vocabulary.codes(list).stream())
                .filter(each -> each.name().equals(code))
                .findFirst()
                .map(each -> Vocabulary.label(each, language.locale()));
    }

    private static Optional<String> in(Map<String, Words> table, String key, PaperLanguage language) {
        return Optional.ofNullable(table.get(key)).map(words -> words.in(language.locale()));
    }

    /** The rows {@code key; es; en; pt}. */
    private static Map<String, Words> table(String name) {
        return lines(name)
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> Stream.of(line.split(";", -1)).map(String::strip).toList())
                .collect(Collectors.toUnmodifiableMap(
                        List::getFirst, row -> new Words(row.get(2), row.get(1), row.get(3))));
    }

    private static Stream<String> lines(String name) {
        try (InputStream in = PrintedWords.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("Missing resource " + FOLDER + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
