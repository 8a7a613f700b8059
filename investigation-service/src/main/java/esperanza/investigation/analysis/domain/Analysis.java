package esperanza.investigation.analysis.domain;

import java.util.List;
import java.util.Optional;

/**
 * The words of a product.
 *
 * @param changed what is new in this version; absent in the first one
 */
public record Analysis(String text, List<String> sources, Optional<String> changed) {}
