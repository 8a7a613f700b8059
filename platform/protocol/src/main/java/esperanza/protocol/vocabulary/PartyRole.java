package esperanza.protocol.vocabulary;

/**
 * The role of a party in the threat. Several may apply: the addressee of a threat need not be the one to be harmed.
 *
 * <p>Sensitive: a witness or a relative is found by the role alone.
 */
public enum PartyRole implements Code {
    DEFENDER,
    ADDRESSEE,
    TO_BE_HARMED,
    RELATIVE,
    COLLEAGUE,
    WITNESS,
    UNKNOWN;

    @Override
    public boolean sensitive() {
        return true;
    }
}
