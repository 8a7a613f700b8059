package esperanza.endtoend;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** How a word can stand in bytes: plainly, in base64 wherever it begins there, and with two bytes for each sign. */
final class Forms {

    private static final int BITS_OF_A_BYTE = 8;
    private static final int BITS_OF_A_SIGN = 6;
    private static final int BYTES_OF_A_GROUP = 3;

    private Forms() {}

    /** The forms of the words that are text themselves. */
    static List<String> inText(List<String> words) {
        return words.stream()
                .flatMap(word -> Stream.concat(Stream.of(word), inBase64(word).stream()))
                .toList();
    }

    /** All forms of the words: each byte is a sign. */
    static List<String> inBytes(List<String> words) {
        return Stream.concat(inText(words).stream(), words.stream().map(Forms::wide))
                .toList();
    }

    /** The signs that depend on the word alone, whatever stands before and behind it. */
    private static Set<String> inBase64(String word) {
        var bytes = word.getBytes(StandardCharsets.ISO_8859_1);
        var forms = new LinkedHashSet<String>();
        for (int before = 0; before < BYTES_OF_A_GROUP; before++) {
            var group = new byte[before + bytes.length];
            System.arraycopy(bytes, 0, group, before, bytes.length);
            int from = (before * BITS_OF_A_BYTE + BITS_OF_A_SIGN - 1) / BITS_OF_A_SIGN;
            int to = group.length * BITS_OF_A_BYTE / BITS_OF_A_SIGN;
            for (var base64 : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
                forms.add(base64.encodeToString(group).substring(from, to));
            }
        }
        return forms;
    }

    /** UTF-16 of either order: the zeros between the signs are the same. */
    private static String wide(String word) {
        return String.join("\0", word.split(""));
    }
}
