package esperanza.reach;

import java.text.Normalizer;
import java.util.stream.Collectors;

/** The alphabet of telephones, GSM 03.38: one SMS holds 160 of its characters, or 70 of any other alphabet. */
public final class Gsm {

    private static final String MARKS = "@£$¥èéùìòÇØøÅåÆæßÉÄÖÑÜäöñüà !\"#%&'()*+,-./:;<=>?_¡§¿\n";
    private static final int IN_GSM = 160;
    private static final int IN_OTHERS = 70;

    private Gsm() {}

    public static boolean holds(String text) {
        return text.chars().allMatch(Gsm::isGsm);
    }

    /** Whether one SMS holds the text. */
    public static boolean fitsOne(String text) {
        return text.length() <= (holds(text) ? IN_GSM : IN_OTHERS);
    }

    /** The text in this alphabet: a letter that it lacks becomes the one without its mark, or a question mark. */
    public static String plain(String text) {
        return text.chars().mapToObj(Gsm::plain).collect(Collectors.joining());
    }

    private static String plain(int letter) {
        String written = Character.toString(letter);
        String bare = Normalizer.normalize(written, Normalizer.Form.NFD).substring(0, 1);
        return isGsm(letter) ? written : holds(bare) ? bare : "?";
    }

    private static boolean isGsm(int letter) {
        return letter < 128 && Character.isLetterOrDigit(letter) || MARKS.indexOf(letter) >= 0;
    }
}
