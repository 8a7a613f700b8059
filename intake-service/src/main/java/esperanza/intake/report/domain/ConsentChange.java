package esperanza.intake.report.domain;

/** The kind of a change of consent. */
public enum ConsentChange {
    GIVEN,
    WITHDRAWN
}
