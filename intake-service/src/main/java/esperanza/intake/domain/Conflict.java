package esperanza.intake.domain;

import java.util.List;

/**
 * Who must not know of a case, and why: sealed under the case.
 *
 * @param institutions by code or in the officer's words
 * @param persons by the subject that their tokens say
 */
public record Conflict(List<String> institutions, List<String> persons, String reasons) {}
