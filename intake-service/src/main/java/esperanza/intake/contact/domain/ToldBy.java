package esperanza.intake.contact.domain;

/** How a person of the mechanism told what software could not tell. */
public enum ToldBy {
    IN_PERSON,
    CALL,
    /** A person whom the reporter trusts, or counsel, told it. */
    TRUSTED_PERSON
}
