package esperanza.protocol.vocabulary;

/**
 * Facet F2: the means by which a threat arrived. Several may apply.
 *
 * <p>Sensitive in part: a statement by an official and a lawsuit reveal the institution or the person that the report
 * accuses.
 */
public enum ThreatChannel implements Code {
    IN_PERSON,
    PHONE_CALL,
    SMS,
    MESSAGING_APP,
    EMAIL,
    SOCIAL_MEDIA_PUBLIC,
    SOCIAL_MEDIA_PRIVATE,
    LETTER_NOTE,
    PAMPHLET,
    GRAFFITI,
    OBJECT_DELIVERY,
    SURVEILLANCE_FOLLOWING,
    BREAK_IN,
    WARNING_SHOTS,
    PROPERTY_DAMAGE,
    THIRD_PARTY_MESSAGE,
    MEDIA_BROADCAST,
    OFFICIAL_STATEMENT,
    LEGAL_PROCESS,
    SPYWARE_INTRUSION,
    OTHER,
    UNKNOWN;

    @Override
    public boolean sensitive() {
        return this == OFFICIAL_STATEMENT || this == LEGAL_PROCESS;
    }
}
