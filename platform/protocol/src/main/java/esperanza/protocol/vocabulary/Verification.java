package esperanza.protocol.vocabulary;

/** How far the source of a list or code has been checked. */
public enum Verification {
    /** The public source that is named was read. */
    VERIFIED,
    /** The source is known, but its text has not been checked yet. */
    UNVERIFIED,
    /** The list or code is this project's own; no source contains it. */
    OWN_DESIGN
}
