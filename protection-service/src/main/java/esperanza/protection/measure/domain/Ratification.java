package esperanza.protection.measure.domain;

/** The word of the body on a measure that was decided as urgent. The measure goes on in each case. */
public enum Ratification {
    RATIFIED,
    /** It goes on as the body changed it. */
    CHANGED,
    /** It goes on until it is taken away in the way of every other measure. */
    NOT_RATIFIED
}
