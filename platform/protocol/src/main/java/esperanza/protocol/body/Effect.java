package esperanza.protocol.body;

/** The effect of a proposal if it is carried. */
public enum Effect {
    PROTECTS,
    TAKES_AWAY
}
