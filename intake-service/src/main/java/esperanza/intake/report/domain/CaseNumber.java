package esperanza.intake.report.domain;

import esperanza.kernel.CaseId;
import java.math.BigInteger;

/**
 * The number of a case, for staff: random, with a check symbol. The number reveals neither time nor count. Its source
 * is the random case id, so that no counter is needed.
 */
public record CaseNumber(String text) {

    private static final int SYMBOLS = 10;

    public static CaseNumber of(CaseId id) {
        String plain = Crockford.encode(new BigInteger(1, longBytes(id.value().getLeastSignificantBits())), SYMBOLS);
        return new CaseNumber(plain.substring(0, 5) + '-' + plain.substring(5, SYMBOLS) + '-' + plain.charAt(SYMBOLS));
    }

    private static byte[] longBytes(long value) {
        return BigInteger.valueOf(value).toByteArray();
    }
}
