package esperanza.investigation.pattern.domain;

/** How great the danger is; the codes of CAP 1.2. */
public enum WarningSeverity {
    EXTREME,
    SEVERE,
    MODERATE,
    MINOR,
    UNKNOWN
}
