package esperanza.protocol.vocabulary;

/**
 * Facet F7: the class of the alleged author, as far as the report tells it.
 *
 * <p>Sensitive: the class says whom the report accuses. If the accused institution learns of it, the person is in
 * danger and the author is warned.
 */
public enum AuthorClass implements Code {
    STATE_POLICE,
    STATE_MILITARY,
    STATE_INTELLIGENCE,
    STATE_AUTHORITY_LOCAL,
    STATE_AUTHORITY_NATIONAL,
    JUSTICE_OFFICIAL,
    ARMED_GROUP,
    ORGANISED_CRIME,
    PRIVATE_SECURITY,
    BUSINESS_ACTOR,
    LANDOWNER,
    POLITICAL_ACTOR,
    RELIGIOUS_ACTOR,
    COMMUNITY_MEMBER,
    FAMILY_PARTNER,
    ONLINE_UNKNOWN_USER,
    OTHER,
    UNKNOWN;

    @Override
    public boolean sensitive() {
        return true;
    }
}
