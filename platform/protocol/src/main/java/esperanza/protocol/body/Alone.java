package esperanza.protocol.body;

import esperanza.protocol.term.LegalBasis;
import esperanza.protocol.term.Require;
import esperanza.protocol.vocabulary.Words;

/**
 * The person who decides alone in an emergency, in force at once, until the body ratifies it.
 *
 * @param who the person, as the norm names them
 */
public record Alone(Words who, LegalBasis basis) {

    public Alone {
        Require.that(who != null, "alone.who is missing");
        LegalBasis.check("alone", basis, false);
    }
}
