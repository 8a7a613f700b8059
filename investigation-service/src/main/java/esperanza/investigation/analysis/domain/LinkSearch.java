package esperanza.investigation.analysis.domain;

import java.util.List;
import java.util.Map;

/**
 * The result of a search for linked cases.
 *
 * @param hits the cases that were found, and why; empty if none was
 * @param leftOut why a key was not used
 */
public record LinkSearch(List<String> hits, Map<LinkKey, String> leftOut) {}
