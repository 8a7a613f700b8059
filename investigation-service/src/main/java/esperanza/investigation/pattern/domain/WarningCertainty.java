package esperanza.investigation.pattern.domain;

/** How certain the danger is; the codes of CAP 1.2. */
public enum WarningCertainty {
    OBSERVED,
    LIKELY,
    POSSIBLE,
    UNLIKELY,
    UNKNOWN
}
