package esperanza.investigation.analysis.domain;

import java.util.List;
import java.util.Optional;

/**
 * The words of a product.
 *
 * @param changed the changes of this version; absent in the first one
 */
public record Analysis(String text, List<String> sources, Optional<String> changed) {}
