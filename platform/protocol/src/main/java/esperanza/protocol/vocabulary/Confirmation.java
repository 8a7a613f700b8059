package esperanza.protocol.vocabulary;

/**
 * How certain a fact is that matters to a party: asserted by one side, confirmed by the other side or a second source,
 * or contested.
 */
public enum Confirmation implements Code {
    ASSERTED,
    CONFIRMED,
    CONTESTED
}
