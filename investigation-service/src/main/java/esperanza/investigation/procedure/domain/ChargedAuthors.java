package esperanza.investigation.procedure.domain;

/** Which authors are charged. */
public enum ChargedAuthors {
    MATERIAL,
    INTELLECTUAL,
    BOTH
}
