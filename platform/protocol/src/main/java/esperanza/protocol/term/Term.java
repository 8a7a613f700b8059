package esperanza.protocol.term;

import java.time.Instant;

/**
 * A running term.
 *
 * @param ruleId the rule of the profile
 * @param start the instant of the event that started it
 * @param due the last instant, to the microsecond, at which the act is in time
 * @param explanation one sentence that says what is due, when, why and by which norm
 */
public record Term(String ruleId, Instant start, Instant due, Text explanation) {}
