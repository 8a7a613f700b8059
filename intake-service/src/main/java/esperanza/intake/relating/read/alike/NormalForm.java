package esperanza.intake.relating.read.alike;

import esperanza.runtime.sealing.BlindIndex;
import java.text.Normalizer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One form for all ways in which people write the same number, address, name or phrase. A text that holds none gives
 * nothing. Pure.
 */
public final class NormalForm {

    private static final Pattern EMAIL = Pattern.compile("[^\\s<>,;:()@]+@[^\\s<>,;:()@]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()./-]{4,28}[0-9]");
    private static final int FEWEST_DIGITS = 6;
    /** Shorter phrases are said by too many. */
    private static final int FEWEST_WORDS = 3;

    private NormalForm() {}

    /** The e-mail addresses in a text, in lower case. */
    static Stream<String> emails(String text) {
        return EMAIL.matcher(BlindIndex.oneForm(text)).results().map(MatchResult::group);
    }

    /** The phone numbers in a text: digits without leading zeros, as 00 is the international prefix, 0 the national. */
    static Stream<String> phones(String text) {
        return PHONE.matcher(EMAIL.matcher(BlindIndex.oneForm(text)).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .map(phone -> phone.replaceAll("[^0-9]", "").replaceFirst("^0+", ""))
                .filter(digits -> digits.length() >= FEWEST_DIGITS);
    }

    /** The number of a document, an account or a plate: letters and digits, without blanks and hyphens. */
    static Stream<String> number(String text) {
        return present(BlindIndex.oneForm(text).replaceAll("[^\\p{L}\\p{N}]", ""));
    }

    /** A name on a platform: in lower case, without blanks and without the @ before it. */
    static Stream<String> handle(String text) {
        return present(BlindIndex.oneForm(text).replaceAll("\\s", "").replaceFirst("^@+", ""));
    }

    /** The words of a phrase. Shorter phrases than three words give nothing. */
    static Stream<String> wording(String text) {
        return Stream.of(words(text)).filter(words -> words.split(" ").length >= FEWEST_WORDS);
    }

    /** The words of a name in the order of the alphabet: family names stand in front or behind, as people write them. */
    static Stream<String> name(String text) {
        return present(Stream.of(words(text).split(" ")).sorted().collect(Collectors.joining(" ")));
    }

    /** The words of a text with a blank between them: in lower case, without accents and punctuation. */
    public static String words(String text) {
        return Normalizer.normalize(BlindIndex.oneForm(text), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private static Stream<String> present(String text) {
        return Stream.of(text).filter(some -> !some.isEmpty());
    }
}
