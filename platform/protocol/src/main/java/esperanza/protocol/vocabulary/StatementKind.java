package esperanza.protocol.vocabulary;

/** What the person says after the report: more, otherwise, or an answer. What was told before stays as it was told. */
public enum StatementKind implements Code {
    ADDITION,
    CORRECTION,
    ANSWER,
    UNKNOWN
}
