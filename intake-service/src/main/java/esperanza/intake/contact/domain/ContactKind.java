package esperanza.intake.contact.domain;

/** By what a person can be reached. */
public enum ContactKind {
    MAIL,
    SMS,
    WHATSAPP,
    SIGNAL,
    TELEGRAM,
    VOICE
}
