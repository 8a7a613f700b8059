package esperanza.intake.report.domain;

/** The decision of a collective on a purpose, by its own procedure. */
public enum AssemblyOutcome {
    GRANTED,
    REFUSED
}
