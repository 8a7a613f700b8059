package esperanza.intake.domain;

/** What a person holds of two cases that look alike. */
public enum PairDecision {
    /** One incident, told twice. */
    SAME,
    /** Two incidents of one chain. */
    RELATED,
    /** Nothing to do with each other. */
    DIFFERENT
}
