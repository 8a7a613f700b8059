package esperanza.intake.report.domain;

/** What prior incidents were searched by. No code says whether anybody is accused. */
public enum SearchKey {
    PARTY,
    CONTACT,
    TRACE,
    PLACE,
    CODES
}
