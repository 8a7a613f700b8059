package esperanza.investigation.file.domain;

/** The sealed parts of a file, each opened by itself. All are sealed under the case. */
public enum FilePart {
    /** The reasons for which hypotheses were adopted. */
    HYPOTHESES,
    /** Why the file was released or given to another. */
    CHANGES_OF_HANDS
}
