package esperanza.protocol.body;

/** What a proposal does if it is carried. */
public enum Effect {
    PROTECTS,
    TAKES_AWAY
}
