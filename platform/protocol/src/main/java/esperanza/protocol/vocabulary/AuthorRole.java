package esperanza.protocol.vocabulary;

/**
 * Facet F8: what part an author has. Material and intellectual authorship are worked separately.
 *
 * <p>Sensitive: it is part of the accusation; with little else it identifies the accused or the informant.
 */
public enum AuthorRole implements Code {
    MATERIAL,
    MASTERMIND_DETERMINER,
    FINANCIER,
    ACCOMPLICE,
    INFORMANT,
    BENEFICIARY,
    TOLERATING_OFFICIAL,
    UNKNOWN;

    @Override
    public boolean sensitive() {
        return true;
    }
}
