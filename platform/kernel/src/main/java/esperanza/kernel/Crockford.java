package esperanza.kernel;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;

/**
 * Codes that people read aloud: Crockford's base 32 (no I, L, O, U) with his check symbol modulo 37, which finds every
 * single wrong symbol and every swap of neighbours. Source: D. Crockford, "Base 32".
 */
public final class Crockford {

    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U";
    private static final BigInteger BASE = BigInteger.valueOf(32);
    private static final BigInteger CHECK = BigInteger.valueOf(37);

    private Crockford() {}

    /** The lowest {@code symbols} × 5 bits of the number, and the check symbol behind them. */
    public static String encode(BigInteger number, int symbols) {
        BigInteger value = number.mod(BASE.pow(symbols));
        StringBuilder text = new StringBuilder();
        BigInteger rest = value;
        for (int n = 0; n < symbols; n++) {
            text.append(SYMBOLS.charAt(rest.mod(BASE).intValue()));
            rest = rest.divide(BASE);
        }
        return text.reverse()
                .append(SYMBOLS.charAt(value.mod(CHECK).intValue()))
                .toString();
    }

    /** The code as Esperanza writes it. Empty if the length is wrong or the check symbol does not fit. */
    public static Optional<String> read(String said, int symbols) {
        String plain = plain(said);
        if (plain.length() != symbols + 1) {
            return Optional.empty();
        }
        return Optional.of(plain).filter(encode(value(plain.substring(0, symbols)), symbols)::equals);
    }

    /** The number that these symbols say, without a check symbol. */
    public static BigInteger value(String symbols) {
        BigInteger value = BigInteger.ZERO;
        for (char symbol : symbols.toCharArray()) {
            value = value.multiply(BASE).add(BigInteger.valueOf(SYMBOLS.indexOf(symbol)));
        }
        return value;
    }

    /** The symbols with their check symbol. Empty if one of them can only be a check symbol. */
    public static Optional<String> checked(String symbols) {
        int check = 0;
        for (int n = 0; n < symbols.length(); n++) {
            int digit = SYMBOLS.indexOf(symbols.charAt(n));
            if (digit < 0 || digit >= BASE.intValue()) {
                return Optional.empty();
            }
            check = (check * BASE.intValue() + digit) % CHECK.intValue();
        }
        return Optional.of(symbols + SYMBOLS.charAt(check));
    }

    /** Symbols only, in capitals; letters that are mistaken for digits (O, I, L) are read as those digits. */
    public static String plain(String said) {
        return said.toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1')
                .codePoints()
                .filter(symbol -> SYMBOLS.indexOf(symbol) >= 0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
