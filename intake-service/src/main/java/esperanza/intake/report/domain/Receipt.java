package esperanza.intake.report.domain;

import esperanza.kernel.Crockford;
import java.math.BigInteger;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A receipt with which the reporter can come back: 100 random bits as five groups that can be spoken; the last symbol
 * is a check symbol.
 * Only its hash is stored.
 */
public record Receipt(String text) {

    /** Opens nothing: it is looked up for one that cannot be read, so that the answer takes as long. */
    public static final Receipt NOBODYS = from(new byte[13]);

    private static final int SYMBOLS = 20;
    private static final int GROUP = 4;

    /** Makes a receipt from at least 13 random bytes. */
    public static Receipt from(byte[] random) {
        return grouped(Crockford.encode(new BigInteger(1, random), SYMBOLS));
    }

    /** Reads a receipt as spoken or typed, in any grouping. Empty if this cannot be a receipt of ours. */
    public static Optional<Receipt> read(String said) {
        return Crockford.read(said, SYMBOLS).map(Receipt::grouped);
    }

    /** All receipts that the words may contain, in any grouping, with or without their check symbol. */
    public static Stream<Receipt> candidates(String words) {
        String plain = Crockford.plain(words);
        return IntStream.rangeClosed(0, plain.length() - SYMBOLS)
                .mapToObj(from -> plain.substring(from, from + SYMBOLS))
                .flatMap(symbols -> Crockford.checked(symbols).stream())
                .map(Receipt::grouped);
    }

    private static Receipt grouped(String plain) {
        StringBuilder grouped = new StringBuilder();
        for (int n = 0; n < SYMBOLS; n++) {
            grouped.append(n > 0 && n % GROUP == 0 ? "-" : "").append(plain.charAt(n));
        }
        return new Receipt(grouped.append(plain.charAt(SYMBOLS)).toString());
    }

    @Override
    public String toString() {
        return "Receipt[…]";
    }
}
