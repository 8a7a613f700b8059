package esperanza.notification.alert.domain;

/**
 * One person's turn to be on call.
 *
 * @param person the pseudonym of the person, the same as in an answer
 * @param institution the institution of the person; a case that accuses it must not reach the person
 */
public record OnCallPerson(String role, String person, String institution) {}
