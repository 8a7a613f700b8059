package esperanza.investigation.procedure.domain;

/** What a court found. */
public enum JudgmentOutcome {
    CONVICTED,
    CONVICTED_IN_PART,
    ACQUITTED,
    DISMISSED
}
