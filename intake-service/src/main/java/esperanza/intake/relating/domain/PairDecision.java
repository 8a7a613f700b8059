package esperanza.intake.relating.domain;

/** A person's decision about two cases that look alike. */
public enum PairDecision {
    /** One incident, reported twice. */
    SAME,
    /** Two incidents of one chain. */
    RELATED,
    /** The two are unrelated. */
    DIFFERENT
}
