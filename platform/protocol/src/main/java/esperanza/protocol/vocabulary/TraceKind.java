package esperanza.protocol.vocabulary;

/**
 * The kind of trace that the threatener left: something they used, which may return in another threat.
 *
 * <p>Sensitive: a trace leads to the person whom the report accuses.
 */
public enum TraceKind implements Code {
    PHONE,
    /** The name under which somebody writes on a platform. */
    HANDLE,
    EMAIL,
    /** The number of an account at a bank or a payment service. */
    ACCOUNT,
    PLATE,
    /** The words of the threat, or a phrase of it. */
    WORDING,
    UNKNOWN;

    @Override
    public boolean sensitive() {
        return true;
    }
}
