package esperanza.protection.checkin.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import esperanza.kernel.Personal;
import esperanza.protection.measure.domain.PlanId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The digest of a word that a person says. The word itself is kept nowhere, and all digests have one length: neither who
 * opens the plan nor who reads the database learns which word was said.
 */
public final class SpokenWord {

    private SpokenWord() {}

    /** Case, accents and spaces do not count: a frightened person types as they can. */
    public static Personal<String> digest(PlanId plan, Personal<String> word) {
        return word.map(said -> hash(plan.value() + "/" + plain(said)));
    }

    /** Takes the same time for each pair. */
    static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
    }

    private static String plain(String said) {
        return Normalizer.normalize(said, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("each JDK has SHA-256", e);
        }
    }
}
