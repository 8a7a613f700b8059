package esperanza.protocol.vocabulary;

/**
 * How fast intake must act, from {@code U0} (life at risk now) to {@code U3} (standard). The urgency is a human
 * decision, distinct from the risk level and from the investigative priority.
 */
public enum Urgency implements Code {
    U0,
    U1,
    U2,
    U3;

    /** Whether this is the same urgency or a higher one. */
    public boolean atLeast(Urgency floor) {
        return compareTo(floor) <= 0;
    }
}
