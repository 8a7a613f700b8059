package esperanza.investigation.procedure.domain;

/** The outcome of a judgment. */
public enum JudgmentOutcome {
    CONVICTED,
    CONVICTED_IN_PART,
    ACQUITTED,
    DISMISSED
}
