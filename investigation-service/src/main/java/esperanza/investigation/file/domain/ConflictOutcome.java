package esperanza.investigation.file.domain;

/** Whether a person has a conflict of interest in the case. */
public enum ConflictOutcome {
    NONE_FOUND,
    FOUND
}
