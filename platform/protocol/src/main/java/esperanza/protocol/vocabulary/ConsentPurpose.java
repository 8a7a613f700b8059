package esperanza.protocol.vocabulary;

/** What a consent is given for. Consent is asked, given and withdrawn for each purpose by itself. */
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
