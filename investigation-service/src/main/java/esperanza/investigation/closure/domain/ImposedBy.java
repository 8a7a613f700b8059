package esperanza.investigation.closure.domain;

/** What ended a file from outside. */
public enum ImposedBy {
    COURT,
    LIMITATION,
    DEATH_OF_THE_SUSPECT,
    AMNESTY
}
