package esperanza.protection.measure.domain;

/** How much of a measure was taken away. */
public enum TakenAway {
    REDUCED,
    /** The measure rests until it is handed over again. */
    SUSPENDED,
    ENDED,
    /** A court, a law or a death ended it, without the steps of a change. */
    IMPOSED;

    boolean isEnd() {
        return switch (this) {
            case REDUCED, SUSPENDED -> false;
            case ENDED, IMPOSED -> true;
        };
    }
}
