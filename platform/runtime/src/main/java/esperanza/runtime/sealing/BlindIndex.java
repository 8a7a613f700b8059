package esperanza.runtime.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Where a personal value is looked for without being there: the first bits of an HMAC under a label of its own for each field.
 * Cut short, so that several values share an entry: whoever holds a table of entries, even with the key and a list of guesses,
 * learns who may have a value, not who has it. An entry found is a candidate, never an answer.
 *
 * <p>With R values and b bits, R / 2^b of them share an entry; at least 2 and fewer than √R is what protects and still helps
 * (trust: "Searchable fields").
 */
public final class BlindIndex {

    private static final int FEWEST = 4;
    private static final int MOST = 30;

    private final Secrets secrets;
    private final int bits;

    /** Fails with an IllegalArgumentException for a number of bits that hides nothing or finds nothing. */
    public BlindIndex(Secrets secrets, int bits) {
        if (bits < FEWEST || bits > MOST) {
            throw new IllegalArgumentException("A blind index has %d to %d bits".formatted(FEWEST, MOST));
        }
        this.secrets = secrets;
        this.bits = bits;
    }

    /** The entry of a value, which has been brought into {@link #oneForm one form}. */
    public int of(String field, String value) {
        byte[] mac = secrets.of("blind-index/" + field, value.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(mac).getInt() >>> Integer.SIZE - bits;
    }

    /** However it was typed: wide letters, capitals and blanks around it make no other value. */
    public static String oneForm(String value) {
        return Normalizer.normalize(value, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
