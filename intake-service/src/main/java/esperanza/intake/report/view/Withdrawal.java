package esperanza.intake.report.view;

import esperanza.protocol.vocabulary.ConsentPurpose;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The effect of withdrawing consent, in words for the person, per purpose and language. */
final class Withdrawal {

    private static final Properties EFFECTS = read();

    private Withdrawal() {}

    /** By language: en, es, pt. */
    static Map<String, String> effect(ConsentPurpose purpose) {
        return Stream.of("en", "es", "pt")
                .collect(Collectors.toMap(
                        language -> language, language -> EFFECTS.getProperty(purpose.name() + '.' + language)));
    }

    private static Properties read() {
        try (InputStream bytes = Withdrawal.class.getResourceAsStream("/esperanza/intake/withdrawal.properties")) {
            Properties effects = new Properties();
            effects.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            return effects;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
