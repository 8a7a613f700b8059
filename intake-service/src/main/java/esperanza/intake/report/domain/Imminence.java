package esperanza.intake.report.domain;

/** The answer of a triage to whether an attack is imminent. */
public enum Imminence {
    YES,
    NO,
    UNKNOWN
}
