package esperanza.investigation.authorship.domain;

/** How far the structure behind the authors is known. */
public enum StructureFound {
    NOT_WORKED,
    /** The question was worked, and none was found. */
    WORKED_NONE,
    MAPPED
}
