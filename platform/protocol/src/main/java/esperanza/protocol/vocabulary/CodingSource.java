package esperanza.protocol.vocabulary;

/** The source from which a person of the mechanism coded a report. */
public enum CodingSource implements Code {
    ACCOUNT,
    FILES,
    CONVERSATION,
    CALL,
    VISIT,
    OTHER_SOURCE,
    UNKNOWN
}
