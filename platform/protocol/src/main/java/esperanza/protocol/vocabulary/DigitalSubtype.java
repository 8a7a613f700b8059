package esperanza.protocol.vocabulary;

/**
 * Facet F3: what a threat by digital means consists of. Several may apply.
 *
 * <p>Sensitive in part: that intimate images exist harms the person again whoever learns of it.
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
