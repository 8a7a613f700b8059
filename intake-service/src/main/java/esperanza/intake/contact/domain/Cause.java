package esperanza.intake.contact.domain;

/** The subject of a message, which the message itself never says. */
public enum Cause {
    /** The code that proves a way. */
    PROOF,
    /** A question, an answer or a notice waits for the person at the own door. */
    NEWS,
    /** Something was added to the report. */
    STEP
}
