package esperanza.intake.caseaccess.view;

import esperanza.protocol.vocabulary.CaseFunction;
import esperanza.runtime.rest.KnownCode;

/**
 * The person whose assignment ends.
 *
 * @param person the {@code sub} claim of the person's tokens
 */
public record EndOfSeat(@KnownCode CaseFunction capacity, String person, String reasons) {}
