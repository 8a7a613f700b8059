package esperanza.protocol.term;

import esperanza.protocol.vocabulary.Words;

/**
 * A rule of the law of a country that sets no length: who decides, how a request goes, which measures there are, what an instrument has to ask.
 *
 * @param id name of the rule, unique in its country
 * @param says the rule in one sentence
 */
public record LegalRule(String id, About about, Words says, LegalBasis basis) {

    /** The part of the procedure that a rule is about. */
    public enum About {
        DECIDES,
        REQUEST,
        MEASURES,
        TIME,
        RISK
    }

    public LegalRule {
        Require.id(id);
        Require.that(about != null, id + ": about is missing");
        Require.that(says != null, id + ": says is missing");
        LegalBasis.check(id, basis, false);
    }
}
