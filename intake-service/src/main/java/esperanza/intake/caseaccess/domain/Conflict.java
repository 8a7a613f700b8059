package esperanza.intake.caseaccess.domain;

import java.util.List;

/**
 * The excluded institutions and persons, and the reasons: sealed under the case.
 *
 * @param institutions by code, or in the officer's words
 * @param persons by the {@code sub} claim of their tokens
 */
public record Conflict(List<String> institutions, List<String> persons, String reasons) {}
