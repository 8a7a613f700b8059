package esperanza.protocol.term;

import esperanza.protocol.vocabulary.Words;

/**
 * A ground on which the law of a country lets a measure be reduced, suspended or ended.
 *
 * @param id name of the ground, unique in its country
 * @param says the law in one sentence
 * @param floor the least that the mechanism does all the same, which no profile lowers
 */
public record LegalGround(String id, Words says, Words floor, LegalBasis basis) {

    public LegalGround {
        Require.id(id);
        Require.that(says != null, id + ": says is missing");
        Require.that(floor != null, id + ": floor is missing");
        LegalBasis.check(id, basis, false);
    }
}
