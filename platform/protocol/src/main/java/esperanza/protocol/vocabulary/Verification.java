package esperanza.protocol.vocabulary;

/** How far the source of a list or code has been checked. */
public enum Verification {
    /** Read in the public source that is named. */
    VERIFIED,
    /** Known, not yet checked in the text. */
    UNVERIFIED,
    /** Ours: no source claims it. */
    OWN_DESIGN
}
