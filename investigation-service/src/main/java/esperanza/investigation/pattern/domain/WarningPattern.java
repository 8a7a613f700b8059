package esperanza.investigation.pattern.domain;

/** What the threats of a series have in common, beside what shows that they belong together. */
public enum WarningPattern {
    /** They were made in one area of the first level. */
    AREA,
    /** They were made against people of one organisation. */
    ORGANISATION
}
