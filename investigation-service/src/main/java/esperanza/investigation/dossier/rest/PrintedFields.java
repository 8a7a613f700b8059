package esperanza.investigation.dossier.rest;

import esperanza.investigation.PaperTexts;
import esperanza.investigation.dossier.rest.DossierPage.Fact;
import esperanza.runtime.opening.WholeEvent;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fields of an event as a stranger reads them: each by its name in words. Identifiers and pseudonyms are left out,
 * because they say nothing outside and name officers inside. The words of people are printed as they are.
 */
final class PrintedFields {

    /** A pseudonym has a letter: twenty digits alone are the number of somebody's file, which a person wrote. */
    private static final Pattern IDENTIFIER =
            Pattern.compile("[\\da-f]{8}-(?:[\\da-f]{4}-){3}[\\da-f]{12}|(?=\\d*[a-f])[\\da-f]{20}");

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z\\d_]+");
    /** A keyed hash, which only this service can compute: the hash of a file stands beside it, opened. */
    private static final String DIGEST = "digest";

    private static final String ERASED = "erased";
    private static final String CLOSED = "closed";

    private final PaperTexts texts;

    PrintedFields(PaperTexts texts) {
        this.texts = texts;
    }

    List<Fact> of(Map<String, Object> content) {
        return content.entrySet().stream()
                .filter(field -> !field.getKey().equals(DIGEST))
                .flatMap(field -> said(field.getValue())
                        .map(value -> new Fact(PrintedWords.field(field.getKey(), texts.language()), value))
                        .stream())
                .toList();
    }

    /** Empty if nothing of the value is printed. */
    private Optional<String> said(Object value) {
        return switch (value) {
            case String text -> text(text);
            case Boolean yes -> Optional.of(texts.text(yes ? "yes" : "no"));
            case Number number -> Optional.of(number.toString());
            case Map<?, ?> map
            when map.get(WholeEvent.WORDS) instanceof String words ->
                Optional.of(words).filter(each -> !each.isBlank());
            case Map<?, ?> map when Boolean.TRUE.equals(map.get(ERASED)) -> Optional.of(texts.text("erased"));
            case Map<?, ?> map when Boolean.TRUE.equals(map.get(CLOSED)) -> Optional.of(texts.text("closed"));
            case Map<?, ?> map -> joined(map.entrySet().stream().flatMap(this::named), "\n");
            case Collection<?> several -> joined(several.stream().flatMap(each -> said(each).stream()), "; ");
            default -> Optional.empty();
        };
    }

    private Stream<String> named(Map.Entry<?, ?> field) {
        String name = PrintedWords.name(String.valueOf(field.getKey()), texts.language());
        return said(field.getValue()).map(value -> name + ": " + value).stream();
    }

    private Optional<String> text(String text) {
        if (text.isBlank() || IDENTIFIER.matcher(text).matches()) {
            return Optional.empty();
        }
        return Optional.of(CODE.matcher(text).matches() ? PrintedWords.code(text, texts.language()) : instant(text));
    }

    private String instant(String text) {
        try {
            return texts.instant(Instant.parse(text));
        } catch (DateTimeParseException noInstant) {
            return text;
        }
    }

    private static Optional<String> joined(Stream<String> several, String between) {
        return Optional.of(several.collect(Collectors.joining(between))).filter(text -> !text.isEmpty());
    }
}
