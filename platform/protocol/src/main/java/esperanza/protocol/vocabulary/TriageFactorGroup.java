package esperanza.protocol.vocabulary;

/** What a triage factor is about. */
public enum TriageFactorGroup implements Code {
    CONTENT,
    CHANNEL_ACCESS,
    AUTHOR,
    TARGET,
    CONTEXT,
    PATTERN,
    EFFECT,
    RED_FLAG
}
