package esperanza.intake.report.domain;

/** The act by which imminent danger was recognised after the report was received. */
public enum DangerSource {
    /** An officer judged the report as U0 or U1, or an attack as imminent. */
    TRIAGE,
    /** Somebody said so in a statement after the report. */
    STATEMENT,
    /** A person coded it, or coded one more party of a report in danger. */
    CODING
}
