package esperanza.investigation.closure.domain;

import java.util.Optional;

/**
 * The words of an end from outside: sealed under the case.
 *
 * @param source the court or body that reports it
 * @param externalId the source's own id of the fact
 */
public record EndDetails(String source, String officialNumber, String externalId, Optional<String> words) {}
