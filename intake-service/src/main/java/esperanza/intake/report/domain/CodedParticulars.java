package esperanza.intake.report.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The coded details that could identify a person: sealed under the case, like those that the sender said.
 *
 * @param exactArea the area as coded, however few people live there
 * @param facets the sensitive codes of each facet that was coded
 */
public record CodedParticulars(Optional<String> exactArea, Map<Facet, List<String>> facets) {}
