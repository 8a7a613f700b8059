package esperanza.investigation.procedure.domain;

/** At which level a threat did the harm that is repaired. */
public enum HarmLevel {
    INDIVIDUAL,
    FAMILY,
    ORGANISATION,
    COMMUNITY,
    SOCIETY
}
