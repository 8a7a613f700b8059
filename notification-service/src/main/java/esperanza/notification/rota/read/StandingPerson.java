package esperanza.notification.rota.read;

/**
 * A person who is called while nobody is on duty.
 *
 * @param person the pseudonym of the person
 */
public record StandingPerson(String person) {}
