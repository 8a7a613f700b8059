package esperanza.intake.attachment.domain;

/** Why a file opens only with a second person. */
public enum FileMark {
    /** Somebody is shown or heard whose intimate life it is. */
    INTIMATE,
    /** A child is shown or heard. */
    CHILD
}
