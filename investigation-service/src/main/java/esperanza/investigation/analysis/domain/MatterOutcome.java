package esperanza.investigation.analysis.domain;

/** The outcome of looking at a matter. Sealed of most matters, because it would tell what was found. */
public enum MatterOutcome {
    ACTS_ORDERED,
    NOTHING_TO_DO
}
