package esperanza.files.type;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** The text that a messenger writes when somebody exports a conversation: each line begins with a day and a time. */
final class ChatText {

    private static final int LOOKED_AT = 1024;
    /** Android: {@code 12/03/26, 21:14 - Name: words}; iOS: {@code [12/03/26, 21:14:05] Name: words}. */
    private static final Pattern LINE = Pattern.compile("[\\p{Cf}\\s]*\\[?\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4},?\\s+"
            + "\\d{1,2}[:.]\\d{2}([:.]\\d{2})?(\\s?[ap]\\.?\\s?m\\.?)?(\\]|\\s+[-\\u2013])\\s.*");

    private ChatText() {}

    static boolean begins(byte[] head) {
        String text = new String(head, 0, Math.min(head.length, LOOKED_AT), StandardCharsets.UTF_8);
        return text.lines()
                .findFirst()
                .filter(line -> LINE.matcher(line.toLowerCase(Locale.ROOT)).matches())
                .isPresent();
    }
}
