package esperanza.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The profile of the demonstration: that of the repository, with a few terms of one minute, so that somebody who looks
 * sees breached terms, and with a ladder that a statement climbs within seconds. Its name says so; every screen shows the name.
 */
final class ShortTerms {

    /** The terms that the story of the demonstration does not count. */
    private static final List<String> SHORT = List.of(
            "ACKNOWLEDGE_RECEIPT",
            "FILE_OPENED",
            "VOLATILE_LISTED",
            "TRANSFER_ACKNOWLEDGED",
            "IDENTITY_ANSWER",
            "ANSWER_TO_OVERSIGHT");

    /** Figures and the picture count the cases of today within seconds; otherwise a month has to settle, a day to end. */
    static final Map<String, String> COUNTED_AT_ONCE = Map.of(
            "ESPERANZA_FIGURES_CADENCE", "PT10S",
            "ESPERANZA_FIGURES_SETTLES", "-P32D",
            "ESPERANZA_PICTURE_DAY", "PT15S");

    private static final String NAME = """
            name:
              en: Demonstration with made-up cases; some terms end after one minute
              es: Demostración con casos inventados; algunos plazos vencen al minuto
              pt: Demonstração com casos inventados; alguns prazos vencem em um minuto
            """;

    /** Of one kind of alert, so that the others wait for whoever plays with the platform. */
    private static final String CLIMBS_SOON = """
            ladders:
              - kinds: [STATEMENT_ADDED]
                rungs:
                  - { function: intake-officer, seats: FIRST, every: PT4S, rounds: 1 }
                  - { function: supervisor, seats: FIRST, every: PT60S }
                basis: { norm: Perfil de demostración XX, article: '', status: NONE_IN_LAW, comparator: own design }
                internalTarget: true
            """;

    private ShortTerms() {}

    static void write(Path profile, Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, shortened(Files.readString(profile)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shortened(String profile) {
        var text = replaced(profile, "(?m)^name:\n  en: .*\n  es: .*\n  pt: .*\n", NAME);
        for (var term : SHORT) {
            text = replaced(text, termUpTo(term, "length: "), "$11 minute");
            text = replaced(text, termUpTo(term, "warnAhead: "), "$1[PT30S]");
        }
        return replaced(text, "(?m)^ladders:\n", CLIMBS_SOON);
    }

    /** A term from its id on, up to the value of a field. */
    private static String termUpTo(String term, String field) {
        return "(  - id: " + term + "\n(?:    .*\n)*?    " + field + ").*";
    }

    private static String replaced(String text, String what, String by) {
        var found = Pattern.compile(what).matcher(text);
        if (!found.find()) {
            throw new PartFailure("The profile has no " + what);
        }
        return found.replaceFirst(by);
    }
}
