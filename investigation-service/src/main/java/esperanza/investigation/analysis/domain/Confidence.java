package esperanza.investigation.analysis.domain;

/** How sure the analysts are of what they conclude. */
public enum Confidence {
    LOW,
    MODERATE,
    HIGH
}
