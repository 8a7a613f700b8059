package esperanza.reach.message.domain;

/** Which of the finite texts a message carries. */
public enum MessageText {
    /** Somebody on duty is to answer now. */
    PAGE,
    /** The code that proves a way. */
    CODE,
    /** Somebody on duty is to answer now, as an exercise. */
    EXERCISE,
    /** Something urgent waits on a machine from which nobody is called elsewhere. */
    URGENT,
    /** The service that calls people is silent. */
    ALERTING_SILENT,
    /** A sign that messages leave. It ends at the sender. */
    CANARY,
    /** News for a person wait at the own door. */
    NEWS,
    /** The same words, for a person who wants to hear of every step. */
    STEP,
    /** The code that proves a way to a person whom the mechanism protects. */
    PROOF;

    /** Whether it goes to a person whom the mechanism protects, not to its staff. */
    public boolean isToAPersonProtected() {
        return switch (this) {
            case NEWS, STEP, PROOF -> true;
            case PAGE, CODE, EXERCISE, URGENT, ALERTING_SILENT, CANARY -> false;
        };
    }
}
