package esperanza.kernel;

/**
 * The group that may see an event in full, besides the function that caused it. All others who work on the case see
 * only that something happened: protection staff do not see a wiretap, investigators do not see a shelter.
 */
public enum Audience {
    /** Everybody who works on the case. */
    CASE,
    /** The functions that protect: risk analysts, protection officers, the board. */
    PROTECTION,
    /** The functions that investigate. */
    INVESTIGATION,
    /** The functions that may open identities: intake and custodians. */
    IDENTITY
}
