package esperanza.investigation.procedure.domain;

import java.util.List;
import java.util.Optional;

/**
 * The words of a court fact: sealed under the case.
 *
 * @param source the court or system that reports it
 * @param officialNumber of the proceeding
 * @param externalId the source's own id of the fact
 * @param persons whom it concerns, by name
 */
public record FactDetails(
        String source, String officialNumber, String externalId, List<String> persons, Optional<String> words) {}
