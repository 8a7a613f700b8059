package esperanza.intake.domain;

import java.math.BigInteger;

/**
 * What a reporter may keep, to come back with: 100 random bits as five groups that can be spoken, the last symbol a check.
 * Only its hash is stored.
 */
public record Receipt(String text) {

    private static final int SYMBOLS = 20;
    private static final int GROUP = 4;

    /** From at least 13 random bytes. */
    public static Receipt from(byte[] random) {
        String plain = Crockford.encode(new BigInteger(1, random), SYMBOLS);
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
