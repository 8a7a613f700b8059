package esperanza.protocol.vocabulary;

/**
 * Facet F7: the link of the alleged author with the State.
 *
 * <p>Sensitive: the link says whether the report accuses the State itself.
 */
public enum StateLink implements Code {
    NONE,
    ACQUIESCENCE,
    COLLUSION,
    DIRECT,
    UNKNOWN;

    @Override
    public boolean sensitive() {
        return true;
    }
}
