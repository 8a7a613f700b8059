package esperanza.notification.rota.read;

/**
 * A person who is called now.
 *
 * @param person the pseudonym of the person
 */
public record DutyPerson(String function, String person, String institution, String keeper) {}
