package esperanza.investigation.authorship.domain;

/** What the body answers to which conduct was referred. */
public enum ConductOutcome {
    NOT_TAKEN_UP,
    NO_FAULT_FOUND,
    SANCTIONED,
    PROSECUTED
}
