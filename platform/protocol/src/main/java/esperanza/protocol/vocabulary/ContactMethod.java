package esperanza.protocol.vocabulary;

/**
 * How a person may be reached safely, or must not be reached.
 *
 * <p>Sensitive: the method is part of the sealed contact and shows where to listen in.
 */
public enum ContactMethod implements Code {
    PHONE_CALL,
    SMS,
    MESSAGING_APP,
    EMAIL,
    LETTER,
    IN_PERSON,
    TRUSTED_PERSON,
    ORGANISATION,
    RECEIPT,
    NONE,
    UNKNOWN;

    @Override
    public boolean sensitive() {
        return true;
    }
}
