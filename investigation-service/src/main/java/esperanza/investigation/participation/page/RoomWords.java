package esperanza.investigation.participation.page;

import esperanza.investigation.participation.domain.NoticeLanguage;
import esperanza.protocol.vocabulary.Labels;
import java.util.Locale;
import java.util.Map;

/** The texts of the rooms, in one language. */
record RoomWords(NoticeLanguage language, Map<String, String> all) {

    static final String TABLE = "/esperanza/investigation/rooms.csv";

    private static final Labels TEXTS = Labels.shipped(RoomWords.class, TABLE);

    /** By the language code in the path: {@code es}, {@code en}, {@code pt}. */
    static RoomWords of(String code) {
        return new RoomWords(NoticeLanguage.valueOf(code.toUpperCase(Locale.ROOT)), TEXTS.in(Locale.of(code)));
    }

    /** Fails if the table has no row for the key: a fault of the build. */
    String word(String key) {
        String word = all.get(key);
        if (word == null) {
            throw new IllegalStateException("The rooms have no word for " + key);
        }
        return word;
    }
}
