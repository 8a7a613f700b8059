package esperanza.intake.attachment.domain;

/** Whether the first bytes of a file are those of the type that its name says. */
public enum TypeMatch {
    AS_SAID,
    DIFFERS
}
