package esperanza.intake.disclosure.domain;

/** The ways in which a file is opened. */
public enum FileView {
    /** Pages that the workshop makes anew. */
    PICTURES,
    /** The very bytes. */
    ORIGINAL,
    /** The values of what the file says about itself. */
    METADATA
}
