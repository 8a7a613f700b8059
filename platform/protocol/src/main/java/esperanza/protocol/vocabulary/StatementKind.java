package esperanza.protocol.vocabulary;

/**
 * The kind of a statement that the person makes after the report: an addition, a correction or an answer. Earlier
 * statements stay as they were made.
 */
public enum StatementKind implements Code {
    ADDITION,
    CORRECTION,
    ANSWER,
    UNKNOWN
}
