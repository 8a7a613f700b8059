package esperanza.protocol.vocabulary;

/** What somebody opens sealed data for. Nothing is opened for its own sake, and the person it is about can see the purpose. */
public enum OpeningPurpose implements Code {
    TRIAGE,
    PROTECTION,
    INVESTIGATION,
    SAFE_CONTACT,
    COMPLAINT,
    UNKNOWN
}
