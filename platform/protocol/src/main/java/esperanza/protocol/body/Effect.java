package esperanza.protocol.body;

/** The effect of a proposal that is carried. */
public enum Effect {
    PROTECTS,
    TAKES_AWAY
}
