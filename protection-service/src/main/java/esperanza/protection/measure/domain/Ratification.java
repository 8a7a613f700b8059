package esperanza.protection.measure.domain;

/** The word of the body on a measure that was decided as urgent. The measure goes on in each case. */
public enum Ratification {
    RATIFIED,
    /** The measure goes on as the body changed it. */
    CHANGED,
    /** The measure goes on until it is taken away in the way of every other one. */
    NOT_RATIFIED
}
