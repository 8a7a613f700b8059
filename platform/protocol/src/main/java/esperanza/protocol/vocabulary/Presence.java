package esperanza.protocol.vocabulary;

/** Whether a factor is there. {@code UNKNOWN} never lowers anything. */
public enum Presence implements Code {
    PRESENT,
    ABSENT,
    UNKNOWN
}
