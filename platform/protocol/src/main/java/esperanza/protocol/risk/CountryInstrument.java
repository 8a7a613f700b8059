package esperanza.protocol.risk;

import java.util.Map;
import java.util.Optional;

/**
 * An instrument of a country, which is read from its file: a weighted sum with tests, or a matrix. An answer that is
 * missing, or UNKNOWN, is not known: it never gives less than the lowest answer.
 *
 * <p>The files that ship are examples of own design. No country is known to use one of them.
 */
public sealed interface CountryInstrument permits ScoredInstrument, MatrixInstrument {

    String UNKNOWN = "UNKNOWN";

    /** The instrument in the file of this name. Fails with {@link IllegalArgumentException} if it is not written as one. */
    static CountryInstrument read(String name) {
        return InstrumentFile.read(name).instrument();
    }

    /** Fails with {@link IllegalArgumentException} if an answer is none of its question. */
    Rating rate(Map<String, String> answers);

    /** The higher of two levels, for a floor or a presumption that stands beside what is proposed. */
    String higher(String one, String other);

    /**
     * @param proposed empty: too little is known, and the last level and the floors hold
     * @param possible the level if all that is unknown had the highest answer
     * @param unknownDecides what is not known decides whether the level is higher
     * @param score empty: the instrument makes no sum
     */
    record Rating(Optional<String> proposed, String possible, boolean unknownDecides, Optional<Score> score) {}

    /**
     * Parts of a hundred.
     *
     * @param low with everything unknown as the lowest answer
     * @param of of what is known alone; empty: nothing is
     * @param high with everything unknown as the highest answer
     * @param known how much of the weight is known
     */
    record Score(Fraction low, Optional<Fraction> of, Fraction high, Fraction known) {}
}
