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
    private static final int BITS_OF_A_SYMBOL = 5;

    /** The numbers that begin alike, each as the number that its ten symbols say: the lowest 50 bits of the case id. */
    public record Range(long first, long last) {}

    public static CaseNumber of(CaseId id) {
        return grouped(Crockford.encode(new BigInteger(1, longBytes(id.value().getLeastSignificantBits())), SYMBOLS));
    }

    /** Reads a number as spoken or typed, in any grouping. Empty if this cannot be the number of a case. */
    public static Optional<CaseNumber> read(String said) {
        return Crockford.read(said, SYMBOLS).map(CaseNumber::grouped);
    }

    /** The numbers that begin so, in any grouping. Empty if no number can begin so. */
    public static Optional<Range> beginning(String said) {
        String plain = Crockford.plain(said);
        if (plain.isEmpty() || plain.length() > SYMBOLS) {
            return read(said).map(number -> range(Crockford.plain(number.text).substring(0, SYMBOLS)));
        }
        return Crockford.checked(plain).map(possible -> range(plain));
    }

    private static Range range(String symbols) {
        int open = (SYMBOLS - symbols.length()) * BITS_OF_A_SYMBOL;
        long first = Crockford.value(symbols).longValueExact() << open;
        return new Range(first, first + (1L << open) - 1);
    }

    private static CaseNumber grouped(String plain) {
        return new CaseNumber(
                plain.substring(0, GROUP) + '-' + plain.substring(GROUP, SYMBOLS) + '-' + plain.charAt(SYMBOLS));
    }

    private static byte[] longBytes(long value) {
        return BigInteger.valueOf(value).toByteArray();
    }
}
