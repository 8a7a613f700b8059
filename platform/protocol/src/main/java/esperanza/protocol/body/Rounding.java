package esperanza.protocol.body;

/** The rule for half a member. UNKNOWN: the text does not say; it counts as CEIL, and keeps a profile from going live. */
public enum Rounding {
    FLOOR,
    CEIL,
    UNKNOWN;

    /** The whole number for so many halves. */
    int of(int halves) {
        return this == FLOOR ? halves / 2 : (halves + 1) / 2;
    }
}
