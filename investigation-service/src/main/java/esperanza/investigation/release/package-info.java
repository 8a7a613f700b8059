/** Releases of evidence: what leaves the house for whom, and the bundle that its receiver checks alone. */
@NullMarked
package esperanza.investigation.release;

import org.jspecify.annotations.NullMarked;
