package esperanza.intake.contact.domain;

/** Whether software may reach the person at all. */
public enum Reachable {
    YES,
    /** Only a person reaches the person, face to face. */
    ONLY_IN_PERSON
}
