package esperanza.investigation.closure.domain;

/** The outside cause of a file's end. */
public enum ImposedBy {
    COURT,
    LIMITATION,
    DEATH_OF_THE_SUSPECT,
    AMNESTY
}
