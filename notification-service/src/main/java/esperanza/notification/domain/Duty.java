package esperanza.notification.domain;

/**
 * Somebody's turn to answer.
 *
 * @param person a pseudonym that only this service resolves
 * @param institution whom the person belongs to; a case that accuses it must not reach them
 */
public record Duty(String role, String person, String institution) {}
