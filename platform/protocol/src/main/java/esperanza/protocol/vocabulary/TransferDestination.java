package esperanza.protocol.vocabulary;

/**
 * The receiver of a transfer outside the mechanism. The mechanism stays responsible for the report until the receiver
 * acknowledges it.
 */
public enum TransferDestination implements Code {
    ANOTHER_STATE,
    OMBUDSMAN,
    PROSECUTOR,
    UNKNOWN
}
