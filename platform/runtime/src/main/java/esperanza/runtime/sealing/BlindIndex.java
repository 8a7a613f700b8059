package esperanza.runtime.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Makes personal values searchable without storing them: an entry is the first bits of an HMAC, with a label of its own
 * for each field. Entries are cut short so that several values share one. A person who holds a table of entries, even
 * with the key and a list of guesses, so learns who may have a value, not who has it. An entry found is a candidate,
 * never an answer.
 *
 * <p>With R values and b bits, R / 2^b of them share an entry. Useful are at least 2, which protects, and fewer than
 * √R, which still narrows the search (trust: "Searchable fields").
 */
public final class BlindIndex {

    private static final int FEWEST = 4;
    private static final int MOST = 30;

    private final Secrets secrets;
    private final int bits;

    /** @throws IllegalArgumentException if the number of bits hides nothing (above 30) or finds nothing (below 4) */
    public BlindIndex(Secrets secrets, int bits) {
        if (bits < FEWEST || bits > MOST) {
            throw new IllegalArgumentException("A blind index has %d to %d bits".formatted(FEWEST, MOST));
        }
        this.secrets = secrets;
        this.bits = bits;
    }

    /** The entry of a value that was brought into {@link #oneForm one form}. */
    public int of(String field, String value) {
        byte[] mac = secrets.of("blind-index/" + field, value.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(mac).getInt() >>> Integer.SIZE - bits;
    }

    /** One form for all spellings of a value: wide letters, capitals and surrounding blanks make no difference. */
    public static String oneForm(String value) {
        return Normalizer.normalize(value, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
