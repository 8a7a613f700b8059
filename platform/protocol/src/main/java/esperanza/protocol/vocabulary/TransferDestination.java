package esperanza.protocol.vocabulary;

/** Whom a report is handed over to outside of the mechanism. It stays ours until they say that they have it. */
public enum TransferDestination implements Code {
    ANOTHER_STATE,
    OMBUDSMAN,
    PROSECUTOR,
    UNKNOWN
}
