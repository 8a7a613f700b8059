package esperanza.investigation.authorship.domain;

/** The answer of the body to which conduct was referred. */
public enum ConductOutcome {
    NOT_TAKEN_UP,
    NO_FAULT_FOUND,
    SANCTIONED,
    PROSECUTED
}
