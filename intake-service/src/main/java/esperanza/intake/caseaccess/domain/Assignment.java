package esperanza.intake.caseaccess.domain;

/**
 * The person who is assigned, and the reasons: sealed under the case.
 *
 * @param person the {@code sub} claim of the person's tokens
 */
public record Assignment(String person, String reasons) {}
