package esperanza.investigation.analysis.domain;

import java.util.List;
import java.util.Map;

/**
 * What a search for linked cases brought.
 *
 * @param hits the cases that were found, and why; empty if none was
 * @param leftOut why it was not looked by a key
 */
public record LinkSearch(List<String> hits, Map<LinkKey, String> leftOut) {}
