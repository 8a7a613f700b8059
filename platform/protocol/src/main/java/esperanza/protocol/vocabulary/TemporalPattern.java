package esperanza.protocol.vocabulary;

/** Facet F10: how threats follow one another. Several may apply. */
public enum TemporalPattern implements Code {
    SINGLE,
    REPEATED,
    ESCALATING,
    CLUSTERED_WITH_MILESTONE,
    PRE_ATTACK,
    UNKNOWN
}
