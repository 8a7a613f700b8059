package esperanza.protocol.term;

/** The day with which a paused term runs on. The day on which it was paused does not count under either. */
public enum Resumption {
    /** The day on which it is resumed takes the place of the day on which it was paused. */
    ON_THE_DAY,
    /** The day after it is resumed does. */
    ON_THE_DAY_AFTER
}
