package esperanza.protocol.vocabulary;

/**
 * The purpose of an opening of sealed data. No opening is without a purpose, and the person whom the data concern can
 * see it.
 */
public enum OpeningPurpose implements Code {
    TRIAGE,
    PROTECTION,
    INVESTIGATION,
    SAFE_CONTACT,
    COMPLAINT,
    UNKNOWN
}
