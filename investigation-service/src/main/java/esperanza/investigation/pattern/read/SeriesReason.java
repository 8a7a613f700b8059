package esperanza.investigation.pattern.read;

import esperanza.protocol.vocabulary.LikenessReason;
import esperanza.protocol.vocabulary.Vocabulary;
import esperanza.protocol.vocabulary.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Why cases are alike. The value that they have in common is not known here. */
public record SeriesReason(LikenessReason code, Words words) {

    /** In the order of the list. */
    static List<SeriesReason> of(String[] codes) {
        return Arrays.stream(codes)
                .map(LikenessReason::valueOf)
                .sorted()
                .map(SeriesReason::of)
                .toList();
    }

    private static SeriesReason of(LikenessReason code) {
        return new SeriesReason(
                code,
                new Words(label(code, Locale.ENGLISH), label(code, Locale.of("es")), label(code, Locale.of("pt"))));
    }

    private static String label(LikenessReason code, Locale language) {
        return Vocabulary.label(code, language);
    }
}
