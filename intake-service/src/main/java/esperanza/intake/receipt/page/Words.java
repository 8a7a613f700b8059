package esperanza.intake.receipt.page;

import esperanza.protocol.vocabulary.Labels;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** The texts of the pages, in one language. */
enum Words {
    ES,
    EN,
    PT;

    static final String TABLE = "/esperanza/intake/pages.csv";

    private final Map<String, String> words;

    Words() {
        words = Labels.shipped(Words.class, TABLE).in(Locale.of(code()));
    }

    /** By the language code in the path: {@code es}, {@code en}, {@code pt}. */
    static Words of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How an instant is said: {@code 27 de noviembre de 2026, 10:30 CET}. */
    DateTimeFormatter moments() {
        return DateTimeFormatter.ofPattern(word("momentFormat"), Locale.of(code()));
    }

    /** How a day is said: {@code 27 de noviembre de 2026}. */
    DateTimeFormatter days() {
        return DateTimeFormatter.ofPattern(word("dayFormat"), Locale.of(code()));
    }

    Map<String, String> all() {
        return words;
    }

    /** Fails if the pages have no text under this key: a fault of the build. */
    String word(String key) {
        String word = words.get(key);
        if (word == null) {
            throw new IllegalStateException("The pages have no word for " + key + " in " + code());
        }
        return word;
    }
}
