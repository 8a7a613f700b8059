package esperanza.intake.contact.domain;

import esperanza.kernel.Personal;

/**
 * The word of a person on how to reach them.
 *
 * @param ways sealed under the person
 */
public record Said(Reachable reachable, Wish wish, Personal<Ways> ways) {}
