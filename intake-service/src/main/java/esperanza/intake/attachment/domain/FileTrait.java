package esperanza.intake.attachment.domain;

/** The kinds of things that a file says about itself, without their values. */
public enum FileTrait {
    PLACE,
    TIME,
    DEVICE,
    PERSON,
    /** No software could read all of it, so the file may tell more. */
    UNREAD
}
