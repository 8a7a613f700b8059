package esperanza.protocol.vocabulary;

/**
 * Facet F3: the form of a threat by digital means. Several may apply.
 *
 * <p>Sensitive in part: the existence of intimate images harms the person again whenever somebody learns of it.
 */
public enum DigitalSubtype implements Code {
    DOXXING,
    PILE_ON,
    NON_CONSENSUAL_IMAGES,
    CYBERSTALKING,
    IDENTITY_THEFT,
    HACKING,
    MANIPULATED_MEDIA,
    SURVEILLANCE,
    HATE_SPEECH,
    DEFAMATION_CAMPAIGN,
    OTHER,
    UNKNOWN;

    @Override
    public boolean sensitive() {
        return this == NON_CONSENSUAL_IMAGES;
    }
}
