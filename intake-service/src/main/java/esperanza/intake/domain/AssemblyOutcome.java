package esperanza.intake.domain;

/** What a collective said by its own procedure to a purpose. */
public enum AssemblyOutcome {
    GRANTED,
    REFUSED
}
