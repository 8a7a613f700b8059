/** The rules of releases of evidence. */
@NullMarked
package esperanza.investigation.release.domain;

import org.jspecify.annotations.NullMarked;
