package esperanza.protocol.vocabulary;

/** The kind of an affected party. Collectives are parties in their own right. */
public enum PartyKind implements Code {
    PERSON,
    FAMILY,
    ORGANISATION,
    COMMUNITY,
    ETHNIC_PEOPLE,
    UNKNOWN;

    /** Whether the party is a collective, for which only its own procedure can consent. */
    public boolean isCollective() {
        return switch (this) {
            case ORGANISATION, COMMUNITY, ETHNIC_PEOPLE -> true;
            case PERSON, FAMILY, UNKNOWN -> false;
        };
    }

    /** Whether the party is a collective, or nobody has said yet that it is none. */
    public boolean mayBeCollective() {
        return isCollective() || this == UNKNOWN;
    }
}
