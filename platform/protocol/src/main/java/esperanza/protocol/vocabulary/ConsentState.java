package esperanza.protocol.vocabulary;

/**
 * The state of a consent. Silence is not consent. Only {@code GRANTED} opens a gate and, provisionally,
 * {@code SERIOUSLY_PREVENTED}: a person who was taken away or silenced cannot be asked, and ratifies or withdraws
 * later.
 */
public enum ConsentState implements Code {
    GRANTED,
    REFUSED,
    WITHDRAWN,
    SERIOUSLY_PREVENTED,
    NOT_ASKED,
    UNKNOWN;

    /** Whether a report may be referred for this purpose without an act of an officer. */
    public boolean opensTheGate() {
        return this == GRANTED || this == SERIOUSLY_PREVENTED;
    }

    /** Whether the person said no. A person who was never asked did not. */
    public boolean refuses() {
        return this == REFUSED || this == WITHDRAWN;
    }
}
