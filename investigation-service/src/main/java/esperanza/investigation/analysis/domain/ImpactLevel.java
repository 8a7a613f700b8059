package esperanza.investigation.analysis.domain;

/** Whom a threat harms, besides the person who got it. */
public enum ImpactLevel {
    INDIVIDUAL,
    FAMILY,
    ORGANISATION,
    COMMUNITY,
    SOCIETY
}
