package esperanza.investigation.pattern.domain;

/** Where a case stands in a series. */
public enum SeriesStanding {
    /** The case was found alike to others, and no person has decided. */
    PROPOSED,
    /** A person says that it belongs together with the others of the series that are confirmed. */
    CONFIRMED,
    /** A person says that it is unrelated to the series. */
    REJECTED
}
