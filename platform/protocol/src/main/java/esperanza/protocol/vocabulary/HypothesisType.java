package esperanza.protocol.vocabulary;

/** What a hypothesis of the investigation says. The first one is always the link with the defence work. */
public enum HypothesisType implements Code {
    DEFENCE_LINKED,
    ALTERNATIVE
}
