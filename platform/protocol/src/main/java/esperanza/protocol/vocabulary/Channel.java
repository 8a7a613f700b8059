package esperanza.protocol.vocabulary;

/** How a report reached the mechanism. Every channel is accepted; none needs a form or a ratification. */
public enum Channel implements Code {
    HOTLINE,
    WEB,
    PHONE,
    SMS,
    MESSAGING_APP,
    EMAIL,
    VISIT,
    LETTER,
    AUTHORITY,
    MEDIA,
    EX_OFFICIO,
    OTHER,
    UNKNOWN
}
