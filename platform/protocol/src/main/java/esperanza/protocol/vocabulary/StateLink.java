package esperanza.protocol.vocabulary;

/**
 * Facet F7: how the alleged author is linked with the State.
 *
 * <p>Sensitive: it says whether the report accuses the State itself.
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
