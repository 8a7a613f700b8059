package esperanza.investigation.participation;

import esperanza.investigation.participation.domain.ChannelClass;
import esperanza.investigation.participation.domain.Milestone;
import esperanza.investigation.participation.domain.NoticeLanguage;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/** The texts of the notices, in the languages that have them. A missing text is a fault of the build. */
final class NoticeTexts {

    private static final String NEUTRAL = "NEUTRAL";

    private static final Map<NoticeLanguage, Properties> ALL = Arrays.stream(NoticeLanguage.values())
            .collect(Collectors.toUnmodifiableMap(each -> each, NoticeTexts::read));

    private NoticeTexts() {}

    /** The text of the milestone on a secure channel. On any other channel it is the neutral one, without a content. */
    static String of(Milestone milestone, NoticeLanguage language, ChannelClass by) {
        String name = by.isSecure() ? milestone.name() : NEUTRAL;
        return Optional.ofNullable(ALL.get(language))
                .map(texts -> texts.getProperty(name))
                .orElseThrow(() -> new IllegalStateException("no text " + name + " in " + language));
    }

    private static Properties read(NoticeLanguage language) {
        String file = "/esperanza/investigation/notices_" + language.name().toLowerCase(Locale.ROOT) + ".properties";
        try (InputStream bytes = NoticeTexts.class.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalStateException("Missing resource " + file);
            }
            Properties texts = new Properties();
            texts.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
