package esperanza.investigation.authorship.domain;

/** How far the threat is clarified as a whole. */
public enum Clarified {
    NOT_CLARIFIED,
    PARTLY_CLARIFIED,
    CLARIFIED
}
