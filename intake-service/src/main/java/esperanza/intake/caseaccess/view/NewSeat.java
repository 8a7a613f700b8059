package esperanza.intake.caseaccess.view;

import esperanza.protocol.vocabulary.CaseFunction;
import esperanza.runtime.rest.KnownCode;
import java.time.Instant;
import java.util.Optional;

/**
 * The person who is assigned, and the end of the assignment.
 *
 * @param person the {@code sub} claim of the person's tokens
 * @param until if absent, the assignment has no fixed end
 */
public record NewSeat(@KnownCode CaseFunction capacity, String person, Optional<Instant> until, String reasons) {}
