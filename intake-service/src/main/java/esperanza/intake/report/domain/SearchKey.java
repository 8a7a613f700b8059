package esperanza.intake.report.domain;

/** A key of the search for prior incidents. No code says whether anybody is accused. */
public enum SearchKey {
    PARTY,
    CONTACT,
    TRACE,
    PLACE,
    CODES
}
