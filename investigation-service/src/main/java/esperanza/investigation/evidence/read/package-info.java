/** The register of evidence as texts that a third party checks. */
@NullMarked
package esperanza.investigation.evidence.read;

import org.jspecify.annotations.NullMarked;
