package esperanza.protocol.vocabulary;

/** A reason for which software sends no message. Each is work for a person, who tells it in another way. */
public enum SendingRule implements Code {
    /** The contact is in other hands. */
    COMPROMISED,
    /** The data of the person were erased. */
    ERASED,
    /** The person consents to no purpose. */
    CONSENT,
    /** The person has no way for which there is a channel, or is met only in person. */
    NO_WAY,
    /** The person said: never by this. */
    FORBIDDEN,
    /** The person has not said the code that was sent there, or said it too long ago. */
    NOT_PROVEN,
    /** The message says more than this channel may carry. */
    CONTENT,
    /** The channel cannot show the name by which the person wants to know us. */
    SENDER_NAME,
    /** Somebody else may read or answer there. */
    SHARED,
    /** A machine might answer there. */
    VOICEMAIL,
    /** The person gave hours that never come. */
    HOURS,
    /** Another message now would show how much the person has to do with us. */
    TOO_OFTEN,
    /** There is no text in the language of the person. */
    LANGUAGE,
    /** Each way failed, or it became too late. */
    UNDELIVERED
}
