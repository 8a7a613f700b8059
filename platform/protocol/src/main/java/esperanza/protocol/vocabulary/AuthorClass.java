package esperanza.protocol.vocabulary;

/**
 * Facet F7: to what class the alleged author belongs, as far as told.
 *
 * <p>Sensitive: it says whom the report accuses. Known to the accused institution, it endangers the person and warns
 * the author.
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
