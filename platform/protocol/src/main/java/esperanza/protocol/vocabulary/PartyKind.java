package esperanza.protocol.vocabulary;

/** What kind of party is affected. Collectives are parties in their own right. */
public enum PartyKind implements Code {
    PERSON,
    FAMILY,
    ORGANISATION,
    COMMUNITY,
    ETHNIC_PEOPLE,
    UNKNOWN
}
