package esperanza.investigation;

import esperanza.protocol.vocabulary.Labels;
import esperanza.runtime.paper.PaperLanguage;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** The texts of printed documents, in one language. */
public final class PaperTexts {

    /** The resource with the texts. */
    public static final String TABLE = "/esperanza/investigation/paper.csv";

    private static final Labels ALL = Labels.shipped(PaperTexts.class, TABLE);

    private final PaperLanguage language;
    private final ZoneId zone;
    private final Map<String, String> texts;

    /** @param zone the time zone of the mechanism: a document has no reader whose own zone could be known */
    public PaperTexts(PaperLanguage language, ZoneId zone) {
        this.language = language;
        this.zone = zone;
        this.texts = ALL.in(language.locale());
    }

    public PaperLanguage language() {
        return language;
    }

    /** Fails if there is no text under this key: a fault of the build. */
    public String text(String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalStateException(TABLE + " has no row for " + key);
        }
        return text;
    }

    /** How an instant is said, with the zone in which it is meant. */
    public String instant(Instant instant) {
        return said("instant-format", instant);
    }

    /** How the day of an instant is said. */
    public String day(Instant instant) {
        return said("day-format", instant);
    }

    private String said(String format, Instant instant) {
        return DateTimeFormatter.ofPattern(text(format), language.locale()).format(instant.atZone(zone));
    }
}
