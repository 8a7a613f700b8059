package esperanza.investigation.pattern.domain;

/** A common feature of the threats of a series, beside the reasons why they belong together. */
public enum WarningPattern {
    /** They were made in one area of the first level. */
    AREA,
    /** They were made against people of one organisation. */
    ORGANISATION
}
