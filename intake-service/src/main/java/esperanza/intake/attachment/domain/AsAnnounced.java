package esperanza.intake.attachment.domain;

/** Whether the bytes that arrived have the length and the sum that their sender announced. */
public enum AsAnnounced {
    YES,
    /** A difference is recorded and refuses nothing. */
    DIFFERS,
    NOT_SAID
}
