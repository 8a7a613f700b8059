package esperanza.protection.door.page;

import esperanza.protocol.vocabulary.Labels;
import esperanza.protocol.vocabulary.Words;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** The texts of the rooms, in one language. */
record OwnRoomWords(Locale locale, Map<String, String> all) {

    static final String TABLE = "/esperanza/protection/rooms.csv";

    private static final Labels TEXTS = Labels.shipped(OwnRoomWords.class, TABLE);

    /** By the language code in the path: {@code es}, {@code en}, {@code pt}. */
    static OwnRoomWords of(String code) {
        Locale locale = Locale.of(code);
        return new OwnRoomWords(locale, TEXTS.in(locale));
    }

    /** Fails if the table has no row for the key: a fault of the build. */
    String word(String key) {
        String word = all.get(key);
        if (word == null) {
            throw new IllegalStateException("The rooms have no word for " + key);
        }
        return word;
    }

    String of(Words label) {
        return label.in(locale);
    }

    /** The day in full, with the zone, because a term may be met by a minute. */
    String moment(ZonedDateTime at) {
        return at.format(DateTimeFormatter.ofPattern(word("momentFormat"), locale));
    }
}
