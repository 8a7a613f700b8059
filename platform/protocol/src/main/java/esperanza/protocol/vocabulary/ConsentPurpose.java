package esperanza.protocol.vocabulary;

/** The purpose of a consent. Consent is asked, given and withdrawn for each purpose separately. */
public enum ConsentPurpose implements Code {
    INVESTIGATION,
    PROTECTION,
    STATISTICS,
    SHARING_NHRI,
    SHARING_CSO,
    MEDIA,
    INTERNATIONAL,
    UNKNOWN
}
