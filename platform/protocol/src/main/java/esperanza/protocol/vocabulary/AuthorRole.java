package esperanza.protocol.vocabulary;

/**
 * Facet F8: the part that an author has in the threat. Material and intellectual authorship are investigated
 * separately.
 *
 * <p>Sensitive: the role is part of the accusation; with few other facts it identifies the accused or the informant.
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
