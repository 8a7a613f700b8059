package esperanza.intake.contact.domain;

/**
 * How it stands with the report, apart from the contact.
 *
 * @param compromised whether the contact fell into other hands since it was given
 * @param consents whether the person consents to any purpose
 */
public record Standing(boolean compromised, boolean erased, boolean consents) {}
