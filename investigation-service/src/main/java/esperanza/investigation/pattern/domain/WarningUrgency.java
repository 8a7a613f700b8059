package esperanza.investigation.pattern.domain;

/** How soon those who are warned have to act; the codes of CAP 1.2. */
public enum WarningUrgency {
    IMMEDIATE,
    EXPECTED,
    FUTURE,
    PAST,
    UNKNOWN
}
