package esperanza.investigation.analysis.domain;

/** The kinds of analysis of a case. Each is one product in versions; the impact is one of each party. */
public enum ProductKind {
    CONTEXT,
    ACTIVITY_PROFILE,
    THREAT,
    GENDER,
    IMPACT
}
