package esperanza.protocol.vocabulary;

/** The status of a hypothesis. The system proposes, a named person adopts ({@code ACTIVE}); new evidence reverses. */
public enum HypothesisStatus implements Code {
    PROPOSED,
    ACTIVE,
    SUPPORTED,
    WEAKENED,
    DISCARDED,
    ESTABLISHED_BY_JUDGMENT
}
