package esperanza.intake.domain;

/**
 * Who is meant, and why: sealed under the case.
 *
 * @param person the subject that their tokens say
 */
public record Assignment(String person, String reasons) {}
