package esperanza.intake.report.view;

import esperanza.protocol.vocabulary.ConsentPurpose;
import esperanza.protocol.vocabulary.Labels;
import esperanza.protocol.vocabulary.Words;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The effect of withdrawing consent, in words for the person, per purpose and language. */
final class Withdrawal {

    static final String TABLE = "/esperanza/intake/withdrawal.csv";

    private static final Labels EFFECTS = Labels.shipped(Withdrawal.class, TABLE);

    private Withdrawal() {}

    /** By language: en, es, pt. */
    static Map<String, String> effect(ConsentPurpose purpose) {
        Words effect = EFFECTS.of(purpose.name());
        return Stream.of("en", "es", "pt")
                .collect(Collectors.toMap(language -> language, language -> effect.in(Locale.of(language))));
    }
}
