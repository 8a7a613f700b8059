package esperanza.reach.message.domain;

/** Which of the finite texts a message carries. */
public enum MessageText {
    /** Somebody on duty is to answer now. */
    PAGE,
    /** The code that proves a way. */
    CODE
}
