package esperanza.investigation.pattern.domain;

/** The kind of match between two cases, as a person says. */
public enum MatchKind {
    /** The same people threaten, whoever they are. */
    SAME_AUTHOR,
    /** The threats are part of one campaign. */
    SAME_CAMPAIGN
}
