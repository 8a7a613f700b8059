package esperanza.investigation.authorship.domain;

/** How far the authors of one kind are known: those who carried the threat out, or those who ordered it. */
public enum AuthorsFound {
    NOT_WORKED,
    /** The question was worked, and nobody was found. */
    WORKED_NONE,
    IDENTIFIED,
    CHARGED;

    boolean somebody() {
        return this == IDENTIFIED || this == CHARGED;
    }
}
