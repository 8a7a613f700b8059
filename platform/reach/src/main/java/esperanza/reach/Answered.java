package esperanza.reach;

/** The answer of a provider to one attempt. */
public enum Answered {
    /** The provider took the message. A person may still never read it. */
    ACCEPTED,
    /** The provider refuses this address, now and later. */
    REFUSED,
    /** The provider may take it later, or now refuses whatever the address is: its sender, its login or its body. */
    NOT_NOW,
    /** No byte of the message left. */
    NOT_SENT,
    /** Bytes left, and no answer came: it may have been taken. */
    UNKNOWN
}
