package esperanza.intake.attachment.domain;

/** With what a file was sent. */
public enum AttachedTo {
    REPORT,
    STATEMENT,
    /** A mail or a message. */
    ARRIVAL
}
