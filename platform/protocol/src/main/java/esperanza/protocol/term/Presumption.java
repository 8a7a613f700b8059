package esperanza.protocol.term;

import esperanza.protocol.vocabulary.RiskLevel;
import esperanza.protocol.vocabulary.Words;

/**
 * Persons whom the law presumes to be at risk, until somebody shows fact by fact why one of them is not.
 *
 * @param code the name in events and requests
 * @param who the persons
 * @param level the level below which nobody decides while the presumption stands
 */
public record Presumption(String code, Words who, RiskLevel level, LegalBasis basis) {

    public Presumption {
        Require.id(code);
        Require.that(who != null, code + ": who is missing");
        Require.that(level != null, code + ": level is missing");
        LegalBasis.check(code, basis, false);
    }
}
