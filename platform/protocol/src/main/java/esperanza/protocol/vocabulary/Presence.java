package esperanza.protocol.vocabulary;

/** Whether a triage factor is present. {@code UNKNOWN} never lowers anything. */
public enum Presence implements Code {
    PRESENT,
    ABSENT,
    UNKNOWN
}
