package esperanza.kernel;

import java.math.BigInteger;
import java.util.Optional;

/**
 * The number of a case, for staff: random, with a check symbol. The number reveals neither time nor count. Its source
 * is the random case id, so that no counter is needed.
 */
public record CaseNumber(String text) {

    private static final int SYMBOLS = 10;
    private static final int GROUP = 5;

    public static CaseNumber of(CaseId id) {
        return grouped(Crockford.encode(new BigInteger(1, longBytes(id.value().getLeastSignificantBits())), SYMBOLS));
    }

    /** Reads a number as spoken or typed, in any grouping. Empty if this cannot be the number of a case. */
    public static Optional<CaseNumber> read(String said) {
        return Crockford.read(said, SYMBOLS).map(CaseNumber::grouped);
    }

    private static CaseNumber grouped(String plain) {
        return new CaseNumber(
                plain.substring(0, GROUP) + '-' + plain.substring(GROUP, SYMBOLS) + '-' + plain.charAt(SYMBOLS));
    }

    private static byte[] longBytes(long value) {
        return BigInteger.valueOf(value).toByteArray();
    }
}
