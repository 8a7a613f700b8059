package esperanza.protocol.risk;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** An exact fraction in lowest terms: a score that lies on a cut-off is never rounded over it. */
public record Fraction(BigInteger above, BigInteger below) implements Comparable<Fraction> {

    static final Fraction ZERO = of(0, 1);

    /** Fails with {@link ArithmeticException} if the part below the line is zero. */
    public Fraction {
        if (below.signum() == 0) {
            throw new ArithmeticException("a fraction of zero parts");
        }
        BigInteger common = above.gcd(below).multiply(BigInteger.valueOf(below.signum()));
        above = above.divide(common);
        below = below.divide(common);
    }

    static Fraction of(long above, long below) {
        return new Fraction(BigInteger.valueOf(above), BigInteger.valueOf(below));
    }

    Fraction plus(Fraction other) {
        return new Fraction(above.multiply(other.below).add(other.above.multiply(below)), below.multiply(other.below));
    }

    Fraction times(long factor) {
        return new Fraction(above.multiply(BigInteger.valueOf(factor)), below);
    }

    Fraction dividedBy(long parts) {
        return new Fraction(above, below.multiply(BigInteger.valueOf(parts)));
    }

    @Override
    public int compareTo(Fraction other) {
        return above.multiply(other.below).compareTo(other.above.multiply(below));
    }

    /** As it is shown: with one decimal, half up. */
    public String shown() {
        return new BigDecimal(above)
                .divide(new BigDecimal(below), 1, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
