package esperanza.protocol.vocabulary;

/**
 * How sure a fact that matters to a party is: one side says it, the other side or a second source confirms it, or it
 * is contested.
 */
public enum Confirmation implements Code {
    ASSERTED,
    CONFIRMED,
    CONTESTED
}
