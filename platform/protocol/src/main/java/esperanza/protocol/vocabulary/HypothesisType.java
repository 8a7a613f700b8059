package esperanza.protocol.vocabulary;

/** The type of a hypothesis of the investigation. The first hypothesis is always the link with the defence work. */
public enum HypothesisType implements Code {
    DEFENCE_LINKED,
    ALTERNATIVE
}
